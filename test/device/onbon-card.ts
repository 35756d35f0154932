const specials = new Map([
  [
    0xa6,
    new Map([
      [1, 0xa6],
      [2, 0xa5],
    ]),
  ],
  [
    0x5b,
    new Map([
      [1, 0x5b],
      [2, 0x5a],
    ]),
  ],
])

/** A character card of Onbon at the end of a line, read strictly: it knows no more of who speaks to it than the maker's manual says. */
export class OnbonCard {
  shown = ''
  refuses = false
  readonly faults: string[] = []
  private lead = 0
  private escape: number | undefined
  private body: number[] = []

  constructor(
    private readonly address: number,
    private readonly say: (bytes: readonly number[]) => void,
  ) {}

  hear(byte: number): void {
    if (this.body.length === 0 && this.escape === undefined && byte === 0xa5) {
      this.lead++
      return
    }
    if (this.lead !== 8) {
      if (this.lead > 0 || byte !== 0x5a) this.faults.push(`${this.lead} lead bytes before ${byte}`)
      this.lead = 0
      return
    }
    if (byte === 0x5a) {
      const { body } = this
      this.lead = 0
      this.body = []
      this.whole(Buffer.from(body))
    } else if (this.escape !== undefined) {
      const plain = specials.get(this.escape)?.get(byte)
      if (plain === undefined) this.faults.push(`escape ${this.escape} ${byte}`)
      else this.body.push(plain)
      this.escape = undefined
    } else if (specials.has(byte)) this.escape = byte
    else if (byte === 0xa5) this.faults.push('a lead byte inside')
    else this.body.push(byte)
  }

  private whole(body: Buffer): void {
    if (crc(body) !== 0) return void this.faults.push('checksum')
    if (body.readUInt16LE(0) !== this.address) return
    const length = body.readUInt16LE(12)
    const data = body.subarray(14, -2)
    if (length !== data.length || body.readUInt16LE(2) !== 0x8000) return void this.faults.push('header')
    if (data.readUInt16BE(0) !== 0xa306 || data[5] !== 0 || data[6] !== 1 || data.readUInt16LE(7) !== data.length - 9)
      return void this.faults.push('command')
    const text = data.subarray(36)
    if (data.readUInt32LE(32) !== text.length) return void this.faults.push('length of the text')
    if (!this.refuses) this.shown = new TextDecoder('gb18030', { fatal: true }).decode(text).trimEnd()
    if (data[2] === 1) this.answer(this.refuses ? 1 : 0)
  }

  private answer(cmd: number): void {
    const body = [0, 0x80, this.address, 0, 0, 0, 0, 0, 0, 0, 0xfe, 2, 5, 0, 0xa0, cmd, 0, 0, 0]
    const sum = crc(Buffer.from(body))
    const escaped = [...body, sum & 0xff, sum >> 8].flatMap((byte) => {
      for (const [mark, plain] of specials) for (const [code, value] of plain) if (value === byte) return [mark, code]
      return [byte]
    })
    this.say([...Array<number>(8).fill(0xa5), ...escaped, 0x5a])
  }
}

/** CRC-16/ARC bit by bit: 0 over a body that ends with its own, low byte first. */
function crc(bytes: Buffer): number {
  let register = 0
  for (const byte of bytes)
    for (let bit = 0; bit < 8; bit++) {
      const out = (register ^ (byte >> bit)) & 1
      register = (register >> 1) ^ (out === 1 ? 0xa001 : 0)
    }
  return register
}
