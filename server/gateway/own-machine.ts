import type { IncomingHttpHeaders } from 'node:http'

/** `address`: the connection's, absent once it is gone. */
export type Caller = { readonly address: string | undefined; readonly headers: IncomingHttpHeaders }

/** Headers by which a proxy says that it asks for somebody else. */
const onBehalf = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const

/**
 * Whether somebody asks at this very machine. The address is the connection's, never a header's: a header can say anything. It is no proof when a proxy
 * on this machine passes on what others ask; such a call says so in its headers, and counts as from elsewhere. [A6]
 */
export const isOwnMachine = ({ address, headers }: Caller): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(address ?? '') && onBehalf.every((name) => headers[name] === undefined)
