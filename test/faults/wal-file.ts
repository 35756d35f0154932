import { readFileSync, writeFileSync } from 'node:fs'

const headerBytes = 32
const frameHeaderBytes = 24

/** Where the frames of SQLite's write-ahead log lie (sqlite.org/fileformat2.html, 4.1). Numbers are big-endian. */
export class WalFile {
  readonly bytes: Buffer
  readonly frameBytes: number
  /** Offsets at which a commit is complete, ascending. */
  readonly commits: readonly number[]

  constructor(readonly file: string) {
    this.bytes = readFileSync(file)
    this.frameBytes = frameHeaderBytes + this.bytes.readUInt32BE(8)
    const salts = this.bytes.subarray(16, 24)
    const commits: number[] = []
    for (let at = headerBytes; at + this.frameBytes <= this.bytes.length; at += this.frameBytes) {
      if (!this.bytes.subarray(at + 8, at + 16).equals(salts)) break
      // The size of the database after the commit stands in a commit's last frame only.
      if (this.bytes.readUInt32BE(at + 4) !== 0) commits.push(at + this.frameBytes)
    }
    this.commits = commits
  }

  /** Where the last commit begins. */
  get lastBegins(): number {
    return this.commits.at(-2) as number
  }

  get end(): number {
    return this.commits.at(-1) as number
  }

  /** Where the last frame of the last commit begins. */
  get lastFrame(): number {
    return this.end - this.frameBytes
  }

  keep(bytes: Buffer): void {
    writeFileSync(this.file, bytes)
  }

  cutAt(offset: number): void {
    this.keep(this.bytes.subarray(0, offset))
  }
}
