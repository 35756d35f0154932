import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HallServer, Screen, ticketOf } from '../fixtures/server.ts'
import { readJournal } from './journal-file.ts'
import { SyncCounter } from './sync-counter.ts'

let syncs: SyncCounter
let hall: HallServer
beforeAll(async () => {
  syncs = new SyncCounter()
  hall = await HallServer.start({ env: syncs.env })
})
afterAll(async () => {
  await hall?.stop()
  syncs?.remove()
})

describe('[J1] what is acknowledged has been synced', () => {
  test('one after the other: each acknowledgement has a sync of its own', async () => {
    expect(syncs.count, 'the start itself syncs the journal: the counter sees it').toBeGreaterThan(0)
    const kiosk = await hall.device('kiosk-1')
    const first = syncs.count
    const unsynced: string[] = []
    for (let i = 0; i < 200; i++) {
      const before = syncs.count
      const { number } = ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[i % hall.demo.matters.length] }))
      if (syncs.count <= before) unsynced.push(number)
    }
    expect(unsynced).toEqual([])
    expect(syncs.count - first).toBeGreaterThanOrEqual(200)
    kiosk.close()
  })

  test('many at once: they share syncs, and all are there', async () => {
    const token = hall.demo.devices['kiosk-1']
    const kiosks = await Promise.all(Array.from({ length: 16 }, () => Screen.connect(hall.url, token)))
    const before = syncs.count
    const ids = await Promise.all(
      kiosks.map(async (kiosk) => {
        const taken: string[] = []
        for (let i = 0; i < 25; i++) taken.push(ticketOf(await kiosk.ask('ticket.take', { matter: hall.demo.matters[0] }, randomUUID())).id)
        return taken
      }),
    )
    const during = syncs.count - before
    const { events } = readJournal(hall.data)
    const there = new Set(events.filter(({ type }) => type === 'ticket.taken').map(({ body }) => body.ticket))
    expect(ids.flat().filter((id) => !there.has(id))).toEqual([])
    expect(new Set(ids.flat()).size).toBe(400)
    expect(during).toBeGreaterThanOrEqual(1)
    console.log(`group commit: ${during} syncs for 400 acknowledgements to 16 clients, ${(400 / during).toFixed(1)} to a sync`)
    for (const kiosk of kiosks) kiosk.close()
  })
})
