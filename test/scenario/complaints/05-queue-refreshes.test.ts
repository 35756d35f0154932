import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HallServer, Screen, ticketOf } from '../../fixtures/server.ts'

let hall: HallServer
let kiosk: Screen
let clerk: Screen
const open: Screen[] = []
beforeAll(async () => {
  hall = await HallServer.start()
  kiosk = await hall.device('kiosk-1')
  clerk = await Screen.connect(hall.url, await hall.signIn('1001'))
  await clerk.ask('counter.open', { counter: 1 })
})
afterAll(async () => {
  for (const screen of [kiosk, clerk, ...open]) screen?.close()
  await hall?.stop()
})
const watching = async (view: string, token?: string): Promise<Screen> => {
  const screen = await Screen.connect(hall.url, token)
  open.push(screen)
  await screen.watch(view)
  return screen
}

test('[V1] [V2] complaint 5: the queue does not refresh until F5: it does, on every screen, also after a lost connection', async () => {
  const manager = await hall.signIn('9001')
  const screens = [
    ['board', await watching('board')],
    ['kiosk', await watching('kiosk')],
    ['counter:1', clerk],
    ['load', await watching('load', manager)],
  ] as const
  await clerk.watch('counter:1')
  const everywhere = (waiting: number) =>
    vi.waitFor(() => {
      for (const [view, screen] of screens) expect([view, screen.entry(view, 'line:A')]).toMatchObject([view, { waiting }])
    })
  const take = async () => ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }))
  const first = await take()
  await everywhere(1)
  const phone = await watching(`ticket:${first.code}`)

  // A board loses its line; two more come meanwhile; it comes back with its position and gets what it missed.
  const lost = await watching('board')
  const { seq } = lost
  lost.close()
  await take()
  await take()
  const back = await Screen.connect(hall.url)
  open.push(back)
  const missed = await back.watch('board', seq)
  expect(missed).toMatchObject({ entries: { 'line:A': { waiting: 3 } } })
  await everywhere(3)
  await clerk.ask('counter.call', { counter: 1 })
  await everywhere(2)
  await vi.waitFor(() => expect(phone.entry(`ticket:${first.code}`, 'now')).toMatchObject({ state: 'called', counter: 1 }))
  // Nobody asked for anything again: it all came by itself.
  for (const [view, screen] of screens) expect(screen.patches.filter((patch) => patch.view === view).length).toBeGreaterThan(0)
})
