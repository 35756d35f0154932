import iconv from 'iconv-lite'
import type { PrinterProfile } from '../escpos/profiles.ts'
import { commandAt, nearestTo } from './commands/all.ts'
import type { Command } from './commands/command.ts'
import { textAt } from './text-bytes.ts'
import { hex, type Token } from './tokens.ts'

export type { Token } from './tokens.ts'

/** What this printer has of all that printers know. What is left out it has. */
export type Knowledge = Partial<Pick<PrinterProfile, 'characters' | 'images' | 'qr' | 'pageMode' | 'cutter' | 'presenter'>>

type Found = { readonly token: Token | undefined; readonly length: number }

/** Nothing that a printer is sent is longer: 128 bytes across and 2047 rows of them. */
const longest = 262_144

/**
 * Reads ESC/POS strictly: only commands it knows, only parameters they allow, only characters it has. An incomplete command waits for the rest of
 * its bytes. DLE EOT is not here, since a printer answers it as soon as it arrives.
 */
export class Parser {
  readonly #knows: Knowledge
  readonly #presenter: readonly (readonly [Buffer, Token])[]
  #bytes: Buffer = Buffer.alloc(0)
  /** Packets behind them, so that a torn picture is not copied with each. */
  #behind: Buffer[] = []
  #behindLength = 0
  /** Bytes that an unfinished command has, at the least. */
  #needed = 0
  #offset = 0
  #chinese = false

  constructor(knows: Knowledge = {}) {
    this.#knows = knows
    const { eject, retract } = knows.presenter ?? {}
    const told = (bytes: string | undefined, act: 'eject' | 'retract'): [Buffer, Token][] =>
      bytes ? [[Buffer.from(bytes.replaceAll(' ', ''), 'hex'), { kind: 'present', act }]] : []
    this.#presenter = [...told(eject, 'eject'), ...told(retract, 'retract')]
  }

  push(bytes: Buffer): void {
    this.#behind.push(bytes)
    this.#behindLength += bytes.length
  }

  /** Bytes that are received and not yet carried out. */
  get waiting(): number {
    return this.#bytes.length + this.#behindLength
  }

  forget(): void {
    this.#bytes = Buffer.alloc(0)
    this.#behind = []
    this.#behindLength = 0
    this.#needed = 0
    this.#chinese = false
  }

  next(): Token | undefined {
    while (this.waiting > 0) {
      if (this.waiting < this.#needed) return undefined
      this.#gather()
      const found = this.#find(this.#bytes)
      if (!found) return undefined
      this.#needed = 0
      this.#bytes = this.#bytes.subarray(found.length)
      this.#offset += found.length
      const { token } = found
      if (token?.kind === 'chinese') this.#chinese = token.on
      if (token?.kind === 'reset') this.#chinese = false
      if (token) return token
    }
    return undefined
  }

  /** What was begun and whose rest has not come, in words. */
  get unfinished(): string | undefined {
    if (this.waiting === 0) return undefined
    this.#gather()
    const command = commandAt(this.#bytes)
    const name =
      typeof command === 'object' ? `${command.name} with ${command.length(this.#bytes) ?? 'more'} bytes` : 'a command or character'
    return `unfinished: ${name}, of which ${this.#bytes.length} came: ${hex(this.#bytes.subarray(0, 8))} at ${this.#offset}`
  }

  #gather(): void {
    if (this.#behind.length === 0) return
    this.#bytes =
      this.#bytes.length === 0 && this.#behind.length === 1 ? (this.#behind[0] as Buffer) : Buffer.concat([this.#bytes, ...this.#behind])
    this.#behind = []
    this.#behindLength = 0
  }

  #find(bytes: Buffer): Found | undefined {
    for (const [command, token] of this.#presenter) {
      if (bytes.subarray(0, command.length).equals(command)) return { token, length: command.length }
    }
    const first = bytes[0] as number
    // NUL: printers pass over it; before a doubtful slip it ends what was torn. [P30]
    if (first === 0x00) return { token: undefined, length: 1 }
    return first < 0x20 ? this.#command(bytes) : this.#text(bytes)
  }

  #text(bytes: Buffer): Found | undefined {
    const found = textAt(bytes, { chinese: this.#chinese, characters: this.#knows.characters ?? 'GB18030' })
    if (found === 'more') return undefined
    if ('why' in found) return this.#unknown(bytes, found.wrong, found.why)
    const { length } = found
    return { token: { kind: 'text', text: iconv.decode(bytes.subarray(0, length), 'gb18030') }, length }
  }

  #command(bytes: Buffer): Found | undefined {
    const command = commandAt(bytes)
    if (command === 'more') return undefined
    if (typeof command === 'number') {
      const nearest = nearestTo(bytes)
      return this.#unknown(bytes, command, `no command; the nearest is ${nearest.name} (${hex(Buffer.from(nearest.start))})`)
    }
    const length = command.length(bytes)
    if (length === undefined) return undefined
    if (length > longest) return this.#unknown(bytes, command.start.length, `${command.name} of ${length} bytes`)
    this.#needed = length
    if (bytes.length < length) return undefined
    const token = command.token(bytes.subarray(0, length))
    if (!token) return this.#unknown(bytes, length, `${command.name} has ${command.expects}`)
    const lacking = this.#lacks(token, command)
    return lacking ? this.#unknown(bytes, length, lacking) : { token, length }
  }

  /** What its profile says that it has not. */
  #lacks({ kind }: Token, { name }: Command): string | undefined {
    const { images, qr, pageMode, cutter } = this.#knows
    const without =
      (kind === 'image' && images !== undefined && images !== 'raster') ||
      (kind === 'line-image' && images === 'none') ||
      (kind.startsWith('qr-') && qr !== undefined && qr !== 'native') ||
      (kind.startsWith('page-') && pageMode === false) ||
      (kind === 'cut' && cutter === 'none') ||
      (kind === 'present' && 'cutter' in this.#knows && !this.#knows.presenter)
    return without ? `${name}, which this printer has not` : undefined
  }

  #unknown(bytes: Buffer, length: number, why: string): Found {
    return { token: { kind: 'unknown', bytes: hex(bytes.subarray(0, Math.min(length, 24))), at: this.#offset, why }, length }
  }
}
