/** What SQLite and the file system say when a disk is full, broken or not ours to write. */
export function isStorageTrouble(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return error.name === 'StorageFailed' || /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EDQUOT|EIO|EROFS|EACCES|EPERM)/.test(code ?? '')
}
