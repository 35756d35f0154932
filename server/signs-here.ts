import type { Logger } from 'pino'
import { SignsAgent } from '../display/signs/agent.ts'
import type { DeviceId } from '../protocol/vocabulary.ts'
import type { Access } from './gateway/access-sqlite.ts'
import type { Hall } from './hall.ts'

type Around = { readonly url: string; readonly hall: Hall; readonly access: Access; readonly log: Logger }

/** The signs of the hall file: the same agent as elsewhere, inside the server, over the same socket. Returns how to stop it. */
export function signsHere({ url, hall, access, log }: Around): () => Promise<void> {
  let driven = ''
  let agent: SignsAgent | undefined
  let stopping: Promise<void> = Promise.resolve()
  const drive = (): void => {
    const { signs = [], signDrivers: drivers = [] } = hall.document ?? {}
    const wanted = JSON.stringify([signs, drivers])
    if (wanted === driven) return
    driven = wanted
    // One program at a time has a line.
    stopping = stopping
      .then(() => agent?.stop())
      .then(() => {
        agent = undefined
        if (driven !== wanted || signs.length === 0) return
        agent = new SignsAgent({
          url,
          signs,
          drivers,
          token: (counter) => access.lend(`sign-${counter}` as DeviceId, counter),
          say: (line) => log.info({ signs: line }, 'signs'),
        })
      })
      .catch((error: unknown) => log.error({ error: String(error) }, 'signs'))
  }
  drive()
  hall.listen({ happened: ({ type }) => type === 'hall.configured' && setImmediate(drive) })
  return async () => {
    driven = 'stopped'
    await stopping
    await agent?.stop()
  }
}
