import * as v from 'valibot'

/** Parts of a slip that a hall may leave out or put in another order. What a slip is for (number, place, time, papers of a list) is on it always. */
export const slipParts = {
  ticket: ['wait', 'papers', 'code', 'missed', 'contact'],
  appointment: ['papers', 'code', 'contact'],
  checklist: ['fee', 'conditions', 'contact'],
} as const
export type DesignedKind = keyof typeof slipParts
export const designedKinds = Object.keys(slipParts) as DesignedKind[]

/** Lines that a hall may put above its name, and below everything. */
export const mostLines = 4
/** In characters of Chinese that is more than a line of large print. */
export const longestLine = 60
/** In dots: two thirds of narrow paper, and a thumb's width high. */
export const logoMost = { width: 384, height: 160 } as const

const said = v.pipe(
  v.string('a text'),
  v.maxLength(longestLine, `at most ${longestLine} characters`),
  v.check((text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text), 'one line without control characters'),
)
/** A language without words has no line there. */
const Words = v.pipe(
  v.strictObject({ 'zh-Hans': said, 'zh-Hant': said, en: said }, 'a text in zh-Hans, zh-Hant and en'),
  v.check((text) => Object.values(text).some((words) => words.trim() !== ''), 'words in one language at least'),
)
const Line = v.strictObject({
  text: Words,
  size: v.picklist(['normal', 'tall', 'large'], 'normal, tall or large'),
  bold: v.boolean('true or false'),
  align: v.picklist(['left', 'centre'], 'left or centre'),
})
const Lines = v.pipe(v.array(Line, 'a list of lines'), v.maxLength(mostLines, `at most ${mostLines} lines`))

const dots = (most: number) => {
  const words = `a whole number from 8 to ${most}`
  return v.pipe(v.number(words), v.integer(words), v.minValue(8, words), v.maxValue(most, words))
}
const bytesOf = (base64: string): number => (base64.length * 3) / 4 - (/=*$/.exec(base64)?.[0].length ?? 0)

/** Black and white: rows of whole bytes from above, a bit a dot, 1 is black. */
export const Logo = v.pipe(
  v.strictObject({
    width: v.pipe(dots(logoMost.width), v.multipleOf(8, 'a multiple of 8')),
    height: dots(logoMost.height),
    bits: v.pipe(v.string('dots in base64'), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'dots in base64')),
  }),
  v.forward(
    v.check(({ width, height, bits }) => bytesOf(bits) === (width * height) / 8, 'as many dots as width and height say'),
    ['bits'],
  ),
)
export type Logo = Readonly<v.InferOutput<typeof Logo>>

const listed = <const T extends readonly [string, ...string[]]>(names: T) =>
  v.pipe(
    v.array(v.picklist(names, `one of ${names.join(', ')}`), 'a list of parts'),
    v.check((parts) => new Set(parts).size === parts.length, 'each part once'),
  )

/** How a hall's slips look. docs/RULES.md [P55] */
export const SlipDesign = v.strictObject({
  header: Lines,
  footer: Lines,
  logo: v.optional(Logo),
  number: v.strictObject({
    /** How many times a character's own size, as far as the paper is wide enough. */
    size: v.pipe(v.number('2 to 7'), v.integer('2 to 7'), v.minValue(2, '2 to 7'), v.maxValue(7, '2 to 7')),
    /** The line's letter beside the digits. */
    letters: v.picklist(['same', 'half'], 'same or half'),
  }),
  /** What is on each kind, from above. */
  parts: v.strictObject({
    ticket: listed(slipParts.ticket),
    appointment: listed(slipParts.appointment),
    checklist: listed(slipParts.checklist),
  }),
})
export type SlipDesign = v.InferOutput<typeof SlipDesign>
export type DesignLine = SlipDesign['header'][number]

export const defaultDesign: SlipDesign = {
  header: [],
  footer: [],
  number: { size: 7, letters: 'same' },
  parts: { ticket: [...slipParts.ticket], appointment: [...slipParts.appointment], checklist: [...slipParts.checklist] },
}

/** Why a document is none: the path of the first thing that does not fit, and what was expected there. */
export function readDesign(value: unknown): SlipDesign | { readonly at: string; readonly expected: string } {
  const found = v.safeParse(SlipDesign, value)
  if (found.success) return found.output
  const [issue] = found.issues
  return { at: v.getDotPath(issue) ?? '', expected: issue.message }
}
