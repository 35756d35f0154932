import iconv from 'iconv-lite'

/** What a stream of bytes asks of the printer. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reset' | 'line-feed' | 'cut' | 'qr-print' | 'sensors' }
  | { readonly kind: 'align'; readonly align: 'left' | 'centre' | 'right' }
  | { readonly kind: 'bold' | 'inverse' | 'chinese'; readonly on: boolean }
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'spacing'; readonly dots: number }
  | { readonly kind: 'feed-lines'; readonly lines: number }
  | { readonly kind: 'qr-module'; readonly dots: number }
  | { readonly kind: 'qr-data'; readonly data: string }
  | { readonly kind: 'image'; readonly across: number; readonly rows: number; readonly bits: Buffer }
  /** Bytes that this printer does not know: a real one would print or do anything at all. */
  | { readonly kind: 'unknown'; readonly bytes: string; readonly at: number }

type Found = { readonly token: Token | undefined; readonly length: number }

/** Line spacing after power-on, 1/6 inch at 203 dots per inch. */
export const defaultSpacing = 34
const more = undefined
const hex = (bytes: Buffer): string => bytes.toString('hex').replace(/(..)(?=.)/g, '$1 ')

/**
 * Reads ESC/POS strictly: only commands it knows, only parameters they allow, text only in two-byte Chinese. An incomplete command waits for the rest of
 * its bytes. DLE EOT is not here, since a printer answers it as soon as it arrives.
 */
export class Parser {
  #bytes: Buffer = Buffer.alloc(0)
  #offset = 0
  #chinese = false

  push(bytes: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes])
  }

  /** Bytes that are received and not yet carried out. */
  get waiting(): number {
    return this.#bytes.length
  }

  forget(): void {
    this.#bytes = Buffer.alloc(0)
    this.#chinese = false
  }

  next(): Token | undefined {
    while (this.#bytes.length > 0) {
      const found = this.#find(this.#bytes)
      if (found === more) return undefined
      this.#bytes = this.#bytes.subarray(found.length)
      this.#offset += found.length
      const { token } = found
      if (token?.kind === 'chinese') this.#chinese = token.on
      if (token?.kind === 'reset') this.#chinese = false
      if (token) return token
    }
    return undefined
  }

  #find(bytes: Buffer): Found | undefined {
    const first = bytes[0] as number
    if (first === 0x0a) return { token: { kind: 'line-feed' }, length: 1 }
    if (first === 0x1b || first === 0x1c || first === 0x1d) return this.#command(first, bytes)
    if (first < 0x20 || first === 0x7f || first === 0x80 || first === 0xff) return this.#unknown(bytes, 1)
    return this.#text(bytes)
  }

  #text(bytes: Buffer): Found | undefined {
    let end = 0
    while (end < bytes.length) {
      const byte = bytes[end] as number
      if (byte >= 0x20 && byte < 0x7f) {
        end += 1
        continue
      }
      if (byte < 0x81 || byte === 0xff) break
      const trail = bytes[end + 1]
      if (trail === undefined && end === 0) return more
      if (trail === undefined || !this.#chinese || trail < 0x40 || trail === 0x7f || trail === 0xff) break
      end += 2
    }
    if (end === 0) return this.#unknown(bytes, 1)
    return { token: { kind: 'text', text: iconv.decode(bytes.subarray(0, end), 'gb18030') }, length: end }
  }

  #command(first: number, bytes: Buffer): Found | undefined {
    const second = bytes[1]
    if (second === undefined) return more
    const n = bytes[2]
    const one = (make: (n: number) => Token | undefined): Found | undefined => {
      if (n === undefined) return more
      const token = make(n)
      return token ? { token, length: 3 } : this.#unknown(bytes, 3)
    }
    switch ((first << 8) | second) {
      case 0x1b40:
        return { token: { kind: 'reset' }, length: 2 }
      case 0x1b32:
        return { token: { kind: 'spacing', dots: defaultSpacing }, length: 2 }
      case 0x1b33:
        return one((dots) => ({ kind: 'spacing', dots }))
      case 0x1b61:
        return one((to) => {
          const align = (['left', 'centre', 'right'] as const)[to]
          return align && { kind: 'align', align }
        })
      case 0x1b45:
        return one((on) => (on <= 1 ? { kind: 'bold', on: on === 1 } : undefined))
      case 0x1b64:
        return one((lines) => ({ kind: 'feed-lines', lines }))
      case 0x1c26:
      case 0x1c2e:
        return { token: { kind: 'chinese', on: second === 0x26 }, length: 2 }
      case 0x1d21:
        return one((size) => (size & 0x88 ? undefined : { kind: 'size', width: (size >> 4) + 1, height: (size & 0x07) + 1 }))
      case 0x1d42:
        // Only the lowest bit counts: the formatter sends the digits 0 and 1.
        return one((on) => ({ kind: 'inverse', on: (on & 1) === 1 }))
      case 0x1d56:
        return one((how) => ([0, 1, 48, 49].includes(how) ? { kind: 'cut' } : undefined))
      case 0x1d72:
        return one((which) => (which === 1 || which === 49 ? { kind: 'sensors' } : undefined))
      case 0x1d28:
        return this.#qr(bytes)
      case 0x1d76:
        return this.#image(bytes)
      default:
        return this.#unknown(bytes, 2)
    }
  }

  #qr(bytes: Buffer): Found | undefined {
    if (bytes.length < 7) return more
    const length = 5 + bytes.readUInt16LE(3)
    if (bytes[2] !== 0x6b || bytes[5] !== 0x31) return this.#unknown(bytes, 7)
    if (bytes.length < length) return more
    const parameters = bytes.subarray(7, length)
    const token = this.#qrToken(bytes[6] as number, parameters)
    return token === 'wrong' ? this.#unknown(bytes, length) : { token, length }
  }

  #qrToken(fn: number, parameters: Buffer): Token | undefined | 'wrong' {
    const [n, second] = parameters
    if (n === undefined) return 'wrong'
    if (fn === 0x41) return n === 0x32 && second === 0 && parameters.length === 2 ? undefined : 'wrong'
    if (fn === 0x50) return n === 0x30 && parameters.length > 1 ? { kind: 'qr-data', data: parameters.toString('utf8', 1) } : 'wrong'
    if (parameters.length !== 1) return 'wrong'
    if (fn === 0x43) return n >= 1 && n <= 16 ? { kind: 'qr-module', dots: n } : 'wrong'
    if (fn === 0x45) return n >= 0x30 && n <= 0x33 ? undefined : 'wrong'
    return fn === 0x51 && n === 0x30 ? { kind: 'qr-print' } : 'wrong'
  }

  #image(bytes: Buffer): Found | undefined {
    if (bytes.length < 8) return more
    const across = bytes.readUInt16LE(4)
    const rows = bytes.readUInt16LE(6)
    if (bytes[2] !== 0x30 || bytes[3] !== 0 || across === 0 || across > 128 || rows === 0 || rows > 2047) return this.#unknown(bytes, 8)
    const length = 8 + across * rows
    return bytes.length < length ? more : { token: { kind: 'image', across, rows, bits: Buffer.from(bytes.subarray(8, length)) }, length }
  }

  #unknown(bytes: Buffer, length: number): Found {
    return { token: { kind: 'unknown', bytes: hex(bytes.subarray(0, length)), at: this.#offset }, length }
  }
}
