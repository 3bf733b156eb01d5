package dev.mendflow.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A file system of H2 that keeps what a killed program would leave behind: a copy of the database's file, made between two of
 * its writes.
 */
public final class CrashImages extends FilePathWrapper {

    static final String SCHEME = "crashimages";

    private static final AtomicReference<@Nullable Consumer<Path>> WANTED = new AtomicReference<>();

    /** Has the next write followed by a copy, and hands over its path; whoever takes it removes it. */
    static void takeNext(Consumer<Path> taker) {
        WANTED.set(taker);
    }

    static void install() {
        FilePath.register(new CrashImages());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Watched(getBase().open(mode), Path.of(getBase().toString()));
    }

    private static final class Watched extends FileBaseDefault {

        private final FileChannel file;
        private final Path path;

        Watched(FileChannel file, Path path) {
            this.file = file;
            this.path = path;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            int written = file.write(source, position);
            Consumer<Path> taker = WANTED.getAndSet(null);
            if (taker != null) {
                taker.accept(copy());
            }
            return written;
        }

        private Path copy() {
            try {
                Path image = Files.createTempFile(path.getParent(), "image", ".mv.db");
                Files.copy(path, image, StandardCopyOption.REPLACE_EXISTING);
                return image;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
