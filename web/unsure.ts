import { newRequestId, type Outcome } from './connection.ts'

/** Later than this the same wish is another one. Milliseconds. */
const remembered = 60_000

/** The last wish whose outcome is not known: asked for again soon it is the same request, and is carried out once. */
export class Unsure {
  private last: { readonly wish: string; readonly id: string; readonly at: number } | undefined

  async ask(wish: object, send: (id: string) => Promise<Outcome>): Promise<Outcome> {
    const text = JSON.stringify(wish)
    const same = this.last?.wish === text && performance.now() - this.last.at < remembered
    const id = same && this.last ? this.last.id : newRequestId()
    const outcome = await send(id)
    this.last = 'unsent' in outcome ? { wish: text, id, at: performance.now() } : undefined
    return outcome
  }
}
