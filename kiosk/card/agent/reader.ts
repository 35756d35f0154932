/** What is taken off a card. It lives from the reader to the hall, and is kept nowhere on the way. */
export type Card = { readonly number: string; readonly name: string }

/** `moved`: it was taken away too soon; `strange`: it is no resident's card, or one that cannot be read. */
export type Unread = { readonly unread: 'moved' | 'strange' }

/** A reader of any make. Everything rejects with `Silent` when the reader does not answer. */
export interface CardReader {
  /** Whether a card lies there that has not been read since it was put there. */
  find(): Promise<boolean>
  read(): Promise<Card | Unread>
  /** Whether the card that was read last still lies there. */
  lies(): Promise<boolean>
}

export class Silent extends Error {}
