/** Whether an address is this machine's own. The address is the connection's, never a header's: a header can say anything. */
export const isLoopback = (address: string | undefined): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address ?? '')
