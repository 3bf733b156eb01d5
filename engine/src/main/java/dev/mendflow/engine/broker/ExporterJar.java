package dev.mendflow.engine.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The exporter's classes as the jar that the broker loads, packed from our own class path: from a directory of classes, a
 * jar, or a jar inside the executable jar. So an app that was never packaged can start a broker too.
 */
final class ExporterJar {

    static final String CLASS_NAME = "dev.mendflow.engine.exporter.RecordExporter";

    private static final String FOLDER = "dev/mendflow/engine/exporter/";

    private ExporterJar() {}

    /** Writes the jar beside its place and moves it there, so that a running broker keeps the file it has open. */
    static void writeTo(Path jar) {
        try {
            Files.createDirectories(jar.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(jar.toAbsolutePath().getParent(), "exporter", ".tmp");
            Files.write(fresh, bytes());
            Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The exporter cannot be written to " + jar, e);
        }
    }

    /** Always the same bytes for the same classes. */
    static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : classes().entrySet()) {
                JarEntry entry = new JarEntry(file.getKey());
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(file.getValue());
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> classes() throws IOException {
        URL anyClass = ExporterJar.class.getClassLoader().getResource(CLASS_NAME.replace('.', '/') + ".class");
        if (anyClass == null) {
            throw new IOException("The class path has no " + CLASS_NAME);
        }
        if (anyClass.openConnection() instanceof JarURLConnection connection) {
            return fromJar(connection.getJarFile());
        }
        return fromDirectory(anyClass);
    }

    /** The jar stays open: it is the one our own classes come from. */
    private static Map<String, byte[]> fromJar(JarFile jar) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (JarEntry entry : jar.stream().filter(ExporterJar::isExporterClass).toList()) {
            try (InputStream content = jar.getInputStream(entry)) {
                classes.put(entry.getName(), content.readAllBytes());
            }
        }
        return classes;
    }

    private static boolean isExporterClass(JarEntry entry) {
        return entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".class");
    }

    private static Map<String, byte[]> fromDirectory(URL anyClass) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(uri(anyClass)).getParent())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                classes.put(FOLDER + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
