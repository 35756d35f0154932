import * as v from 'valibot'

const oneOf = <const T extends readonly string[]>(...words: T) => v.picklist(words, `one of ${words.join(', ')}`)
const whole = (least: number, most: number) => {
  const words = `a whole number from ${least} to ${most}`
  return v.pipe(v.number(words), v.integer(words), v.minValue(least, words), v.maxValue(most, words))
}
const Command = v.pipe(v.string('bytes in hex'), v.regex(/^[0-9a-f]{2}( [0-9a-f]{2}){0,31}$/i, 'up to 32 bytes in hex, such as "1d 65 05"'))
const yesOrNo = v.boolean('true or false')

const entries = {
  /** Width of the roll, in millimetres. */
  paper: v.picklist([58, 80], '58 or 80'),
  /** Cells of 12 dots in a line. */
  columns: whole(24, 64),
  /** Printable dots across, 8 to the millimetre. */
  dots: v.pipe(whole(288, 832), v.multipleOf(8, 'a multiple of 8')),
  cutter: oneOf('full', 'partial', 'none'),
  /** Holds the slip out: what hands it over after the cut, and what takes back one that nobody took. */
  presenter: v.optional(
    v.strictObject({ eject: Command, retract: v.optional(Command) }, 'an object with eject and, if the printer can, retract'),
  ),
  /** Lines between the print head and the cutter or the tearing edge. */
  feedBeforeCut: whole(0, 20),
  /**
   * How it says that a slip came out. `in-order`: GS r waits behind the data in its buffer, so the answer means that everything before it was printed.
   * `real-time`: DLE EOT is answered at once, whatever is still in the buffer: it tells what stops the printer, not how far it got. `none`: nothing ever
   * comes back.
   */
  confirmation: oneOf('in-order', 'real-time', 'none'),
  /** Characters that it has: two bytes each, or those of four bytes in the basic plane too. */
  characters: v.optional(oneOf('GBK', 'GB18030'), 'GBK'),
  /** How it takes pictures: GS v 0, or columns of 24 dots (ESC *), or not at all. */
  images: v.optional(oneOf('raster', 'columns', 'none'), 'raster'),
  /** Whether it can set text beside a code (ESC L). */
  pageMode: v.optional(yesOrNo, false),
  /** Whether it draws QR codes itself (GS ( k), or is given a picture of them; `none`: slips are without. */
  qr: v.optional(oneOf('native', 'image', 'none'), 'native'),
}

/** Everything in which printers differ. */
const Profile = v.pipe(
  v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? `no such key; there are ${Object.keys(entries).join(', ')}`
      : issue.received === 'undefined'
        ? 'this key, which is missing'
        : 'an object',
  ),
  v.forward(
    v.check(({ columns, dots }) => columns * 12 <= dots, 'no more cells of 12 dots than the paper has dots'),
    ['columns'],
  ),
  v.forward(
    v.check(({ qr, images }) => qr !== 'image' || images !== 'none', 'native or none on a printer without images'),
    ['qr'],
  ),
  v.forward(
    v.check(({ presenter, cutter }) => !presenter || cutter !== 'none', 'full or partial on a printer with a presenter'),
    ['cutter'],
  ),
)
export type PrinterProfile = Readonly<v.InferOutput<typeof Profile>>

/** The problem names the key and what was expected there. */
export function readProfile(value: unknown): PrinterProfile | { readonly problem: string } {
  const found = v.safeParse(Profile, value)
  if (found.success) return found.output
  const [issue] = found.issues
  return { problem: `${v.getDotPath(issue) ?? 'profile'}: expected ${issue.message}` }
}
