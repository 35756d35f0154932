import { type Channel, ChannelGone, NoAccess } from '../channel.ts'

/** A printer that the hall lists and that nothing leads to, until somebody mends the list. */
export class NoChannel implements Channel {
  readonly #problem: string

  constructor(problem: string) {
    this.#problem = problem
  }

  open(): Promise<void> {
    return Promise.reject(new NoAccess(this.#problem))
  }

  write(): Promise<void> {
    return Promise.reject(new ChannelGone('not open'))
  }

  close(): void {}
  onBytes(): void {}
  onGone(): void {}
}
