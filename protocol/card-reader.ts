import * as v from 'valibot'

/** The card that lay on a kiosk's reader, as the hall calls it for a few minutes: nothing of its number is in it. */
export const CardRef = v.pipe(v.string(), v.regex(/^c_[A-Za-z0-9_-]{16}$/, 'a card that the hall was shown'))

/** What a kiosk's card-reader program tells, whenever it changes. The number goes to the hall and nowhere else, and is sealed there at once. */
export const ReaderTold = v.variant('reader', [
  /** `away`: the reader does not answer, or is unplugged. */
  v.strictObject({ reader: v.picklist(['away', 'empty', 'unread']) }),
  v.strictObject({ reader: v.literal('card'), number: v.pipe(v.string(), v.maxLength(18)) }),
])
export type ReaderTold = v.InferOutput<typeof ReaderTold>

/** What the kiosk's pages are told of it. `none`: there is no reader here, or it does not work; `unread`: something lies there that cannot be read. */
export type ReaderShown = { readonly reader: 'none' | 'empty' | 'unread' } | { readonly reader: 'card'; readonly card: string }
