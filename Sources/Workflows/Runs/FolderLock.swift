#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to write in a folder, held by one process at a time and given back when it ends.
///
/// The system releases the lock with the process, so a killed run leaves nothing to clean up.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - waiting: Whether to wait until whoever holds the lock gives it back.
  /// - Throws: `StorageError.locked` if another process holds it, `.cannotWrite` if the lock file
  ///   cannot be made.
  public init(folder: String, waiting: Bool = false) throws(StorageError) {
    let path = folder + "/.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, reason: DurableFile.systemReason())
    }
    // Whoever is not let in closes the file as well: `deinit` is run when this throws.
    guard Self.take(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) else {
      throw .locked(path: folder)
    }
  }

  deinit { close(descriptor) }

  private static func take(_ descriptor: Int32, _ operation: Int32) -> Bool {
    while flock(descriptor, operation) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}
