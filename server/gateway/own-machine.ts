import type { IncomingHttpHeaders } from 'node:http'

/** `address`: the connection's, absent once it is gone. */
export type Caller = { readonly address: string | undefined; readonly headers: IncomingHttpHeaders }

/** Headers by which a proxy says that it asks for somebody else. */
const onBehalf = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const

/** How this machine is called by those who sit at it. */
const ownName = /^(([a-z0-9-]+\.)*localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:[0-9]+)?$/i

/**
 * Whether somebody asks at this very machine. The address is the connection's, never a header's: a header can say anything. It is no proof when a proxy
 * on this machine passes on what others ask; such a call says so in its headers, and counts as from elsewhere. So does a page from elsewhere whose name
 * was made to lead here: the browser that shows it is at this machine, its author is not. [A6]
 */
export const isOwnMachine = ({ address, headers }: Caller): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(address ?? '') &&
  onBehalf.every((name) => headers[name] === undefined) &&
  ownName.test(headers.host ?? 'localhost')
