package org.varsel.gateway.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** The agencies' port below HTTP: bytes, records, alerts. */
record Wire(int port) {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z.-]+)\"");

    /** A ClientHello that knows nothing newer than TLS 1.1: version 3.2, one suite of old, no extensions. */
    private static final byte[] OLD_HELLO = HexFormat.of()
            .parseHex("160301002d" + "01000029" + "0302" + "5a".repeat(32) + "00" + "0002" + "c013" + "0100");

    SSLSocket connect(SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Shakes hands and asks for something; what refuses it. */
    String alert(SSLContext context) throws IOException {
        try (SSLSocket socket = connect(context)) {
            return alert(socket);
        }
    }

    String alert(SSLSocket socket) throws IOException {
        try {
            socket.startHandshake(); // in TLS 1.3 the server looks at the client's certificate after this
            int first = socket.getInputStream().read();
            return first < 0 ? "closed" : "answered";
        } catch (SocketTimeoutException e) {
            return "accepted";
        } catch (SSLException e) {
            Matcher alert = ALERT.matcher(String.valueOf(e.getMessage()));
            if (alert.find()) {
                return "alert " + alert.group(1);
            }
            throw e;
        }
    }

    /** The alert that answers a client that is too old. */
    String alertToOldVersion() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(OLD_HELLO);
            byte[] record = socket.getInputStream().readNBytes(7);
            if (record.length < 7 || record[0] != 21) {
                return "no alert";
            }
            return record[6] == 70 ? "alert protocol_version" : "alert number " + record[6];
        }
    }

    /** The head of a submission with a body of that length. */
    static String head(long length) {
        return head("Content-Length: " + length);
    }

    static String head(String framing) {
        return "POST /api/v1/notices HTTP/1.1\r\nHost: x\r\nContent-Type: application/cloudevents+json\r\n" + framing
                + "\r\n\r\n";
    }

    /** Writes and reads until the other side closes. */
    String exchange(SSLContext context, String request) throws IOException {
        try (SSLSocket socket = connect(context)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return rest(socket.getInputStream());
        }
    }

    /** Writes the head and then one byte as often as nothing comes back, until there is an answer. */
    String drip(SSLContext context, String head) throws IOException {
        try (SSLSocket socket = connect(context)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(50);
            for (int written = 0; written < 1_000; written++) {
                try {
                    int first = socket.getInputStream().read();
                    socket.setSoTimeout(PATIENCE_MILLIS);
                    return (char) first + rest(socket.getInputStream());
                } catch (SocketTimeoutException nothingYet) {
                    socket.getOutputStream().write('x');
                }
            }
            return "";
        }
    }

    private static String rest(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            read.write(chunk, 0, n);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** The last answer on a connection, in the words of the table. */
    static String outcome(String answers) {
        String status = last(STATUS, answers);
        String code = last(CODE, answers);
        return status.isEmpty() ? "closed" : status + " " + code;
    }

    private static String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String found = "";
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }
}
