package org.varsel.log.note;

import java.util.Arrays;
import org.varsel.log.MalformedEncoding;
import org.varsel.log.StrictBase64;

/** One signature line of a note: who claims to have signed, with which key. */
public final class NoteSignature {
    private static final String DASH = "\u2014 ";

    private final String name;
    private final byte[] keyIdAndSignature;

    private NoteSignature(String name, byte[] keyIdAndSignature) {
        this.name = name;
        this.keyIdAndSignature = keyIdAndSignature;
    }

    static NoteSignature of(String name, byte[] keyId, byte[] signature) {
        byte[] both = Arrays.copyOf(keyId, keyId.length + signature.length);
        System.arraycopy(signature, 0, both, keyId.length, signature.length);
        return new NoteSignature(name, both);
    }

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedNote("a signature line is an em dash, a key name and base64, with one space between");
        }
        String name = KeyName.require(line.substring(DASH.length(), space));
        byte[] bytes;
        try {
            bytes = StrictBase64.decode(line.substring(space + 1));
        } catch (MalformedEncoding e) {
            throw new MalformedNote("the signature of a signature line is base64", e);
        }
        if (bytes.length <= KeyName.ID_SIZE) {
            throw new MalformedNote("a signature line holds four bytes of key id and a signature");
        }
        return new NoteSignature(name, bytes);
    }

    public String name() {
        return name;
    }

    byte[] keyId() {
        return Arrays.copyOf(keyIdAndSignature, KeyName.ID_SIZE);
    }

    byte[] signature() {
        return Arrays.copyOfRange(keyIdAndSignature, KeyName.ID_SIZE, keyIdAndSignature.length);
    }

    /** The line with its line feed. */
    String line() {
        return DASH + name + " " + StrictBase64.encode(keyIdAndSignature) + "\n";
    }
}
