package io.lexwatch.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file or folder cannot be used, in words instead of an exception's name. */
public final class PlainReason {

    private PlainReason() {}

    public static String of(Exception failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "you may not: permission denied";
            case NoSuchFileException missing -> "nothing can be made there";
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case FileSystemException other when other.getReason() != null -> lowerFirst(other.getReason());
            case IOException other when other.getMessage() != null -> lowerFirst(other.getMessage());
            case UnsupportedOperationException foreign -> "its file system knows no owner and permissions";
            default -> failure.toString();
        };
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
