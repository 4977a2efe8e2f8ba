package org.varsel.gateway.review.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The accounts file: YAML, for its owner alone. Written whole, beside the old one, and put in its place only when it is on
 * disk; a crash leaves the one or the other.
 *
 * <pre>
 * accounts:
 *   - user: kari
 *     name: Kari Nordmann
 *     roles: [compliance_officer, approver]
 *     party: "0192:310000000"
 *     password: "{bcrypt}$2b$11$…"
 *     oneTime: true
 * </pre>
 */
public final class AccountsFile {
    private AccountsFile() {}

    static List<Account> read(Path file) {
        try {
            return AccountsYaml.parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new AccountsUnusable(
                    "The accounts file " + file + " cannot be read ("
                            + e.getClass().getSimpleName() + ").",
                    e);
        }
    }

    /** Writes all accounts; what was in the file before is gone. */
    public static void write(Path file, Collection<Account> accounts) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new AccountsUnusable("The accounts file " + file + " has no folder.", null);
        }
        try {
            Files.createDirectories(folder, only(folder, "rwx------"));
            Path fresh = Files.createTempFile(folder, ".accounts", ".new", only(folder, "rw-------"));
            try {
                writeThrough(fresh, text(accounts).getBytes(StandardCharsets.UTF_8));
                Files.move(fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            sync(folder);
        } catch (IOException e) {
            throw new AccountsUnusable(
                    "The accounts file " + file + " cannot be written ("
                            + e.getClass().getSimpleName() + "). Check the folder's owner and the space that is left.",
                    e);
        }
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String text(Collection<Account> accounts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Account account : accounts) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("user", account.user());
            item.put("name", account.name());
            item.put("roles", account.roles().stream().map(Role::word).sorted().toList());
            if (account.party() != null) {
                item.put("party", account.party().toString());
            }
            if (!account.domains().isEmpty()) {
                item.put("domains", account.domains().stream().sorted().toList());
            }
            item.put("password", account.password());
            item.put("oneTime", account.oneTime());
            list.add(item);
        }
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(200)
                .build();
        return new Dump(settings).dumpToString(Map.of("accounts", list));
    }

    private static FileAttribute<?>[] only(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static final Set<String> KEYS = Set.of("user", "name", "roles", "party", "domains", "password", "oneTime");
}
