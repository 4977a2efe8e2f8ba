package org.varsel.gateway.party;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.gateway.keys.Thumbprint;

/**
 * The registry over a folder of party files.
 *
 * <p>At the start a bad file is an error. While running, a changed folder is read whole and beside the old state: a bad
 * file, or a listener that cannot record the change, leaves the old state in force and is tried again. Reloading has one
 * owner at a time (the monitor); readers never wait.
 */
final class FolderRegistry implements PartyRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(FolderRegistry.class);

    private final Path folder;
    private final List<String> domains;
    private final List<RegistryListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot current;
    private String refused = "";
    private String complaint = "";

    FolderRegistry(Path folder, List<String> domains) {
        this.folder = folder;
        this.domains = List.copyOf(domains);
        this.current = Snapshot.load(folder, domains);
        LOG.info("{} parties are registered", current.parties().size());
    }

    @Override
    public Optional<Party> byTls(X509Certificate certificate) {
        return Optional.ofNullable(current.byTls().get(Thumbprint.of(certificate)));
    }

    @Override
    public Optional<Party> bySealThumbprint(String thumbprint) {
        return Optional.ofNullable(current.bySeal().get(thumbprint));
    }

    @Override
    public Optional<Party> byId(String scheme, String value) {
        return Optional.ofNullable(current.parties().get(new PartyId(scheme, value)));
    }

    @Override
    public List<Party> all() {
        return List.copyOf(current.parties().values());
    }

    @Override
    public void onChange(RegistryListener listener) {
        listeners.add(listener);
    }

    /** Takes over what changed in the folder, if anything did. Never throws: a registry that cannot be read stays as it is. */
    synchronized void reload() {
        try {
            String digest = Snapshot.digest(folder);
            if (digest.equals(current.digest()) || digest.equals(refused)) {
                return;
            }
            refused = digest;
            Snapshot next = Snapshot.load(folder, domains);
            RegistryListener.Change change = next.since(current);
            refused = "";
            listeners.forEach(listener -> listener.changed(change));
            current = next;
            LOG.info(
                    "The party registry changed: added {}, removed {}, altered {}",
                    change.added(),
                    change.removed(),
                    change.altered());
            complaint = "";
        } catch (PartyFileInvalid e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(complaint)) { // once, not with every look
                LOG.error("The party registry stays as it was. {}", message);
            }
            complaint = message;
        } catch (RuntimeException e) {
            LOG.error("The party registry stays as it was: its change could not be recorded", e);
        }
    }
}
