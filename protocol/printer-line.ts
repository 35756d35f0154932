import * as v from 'valibot'

/**
 * A printer on another machine. The program there is a pipe: what is printed, in which order and what is in doubt stays with the server. `line` is the number
 * of one opening of the printer; what is said of another one than the present is passed over.
 */
const line = v.pipe(v.number(), v.integer(), v.minValue(1))

/** More than this is no answer of a printer. */
const mostBytes = 65_536

export const PrinterBytes = v.strictObject({
  line,
  bytes: v.pipe(
    v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes'),
    v.check((bytes) => bytes.length <= mostBytes, 'fewer bytes'),
  ),
})
export const PrinterGone = v.strictObject({ line })

/** `fresh`: opened anew, it has no late answers to tell. `forbidden`: no waiting helps, a person must. */
export const PrinterOpened = v.variant('opened', [
  v.strictObject({ opened: v.literal(true), fresh: v.boolean() }),
  v.strictObject({ opened: v.literal(false), problem: v.pipe(v.string(), v.maxLength(500)), forbidden: v.boolean() }),
])
export type PrinterOpened = v.InferOutput<typeof PrinterOpened>

/** What the server asks of the program. */
export type PrinterAsked = {
  'printer-open': (asked: { readonly line: number }, ack: (opened: PrinterOpened) => void) => void
  /** Acknowledged when the bytes have left that machine; false when they will not. */
  'printer-write': (asked: { readonly line: number; readonly bytes: Uint8Array }, ack: (left: boolean) => void) => void
  'printer-close': (asked: { readonly line: number }) => void
}

/** What the program tells the server. */
export type PrinterTold = {
  /** `PrinterBytes`: what the printer says. */
  'printer-bytes': (told: unknown) => void
  /** `PrinterGone`: the printer went away on its own. */
  'printer-gone': (told: unknown) => void
}

/** Of one printer, from whoever prints to the program and back. */
export type LineAsked = { readonly printer: string; readonly line: number } & (
  | { readonly ask: 'open' | 'close' }
  | { readonly ask: 'write'; readonly bytes: Uint8Array }
)
export type LineTold = { readonly printer: string; readonly line: number } & (
  | { readonly told: 'opened'; readonly opened: PrinterOpened }
  | { readonly told: 'left'; readonly left: boolean }
  | { readonly told: 'bytes'; readonly bytes: Uint8Array }
  | { readonly told: 'gone' }
  /** A program has come, which may be asked. */
  | { readonly told: 'there' }
)
