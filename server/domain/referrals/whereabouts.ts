/** Where a ticket was sent, as the events say it. */
export type Whereabouts = { readonly line: string } | { readonly counter: number } | { readonly badge: string }
