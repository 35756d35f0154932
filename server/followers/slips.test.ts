import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Hall } from '../../protocol/hall-document.ts'
import type { PrintJob } from '../../protocol/slips/ticket-slip.ts'
import type { HallEvent } from '../domain/events.ts'
import { type SlipQueue, Slips, type SlipsOptions } from './slips.ts'

const text = (words: string) => ({ 'zh-Hans': words, 'zh-Hant': `${words}繁`, en: `${words} en` })
const hall = {
  hall: { name: text('临溪区政务服务中心'), zone: 'Asia/Shanghai', supervisionPhone: '12345' },
  lines: [{ line: 'B', name: text('社保'), area: text('A 区') }],
  matters: [
    {
      matter: 'card',
      line: 'B',
      name: text('社会保障卡补领'),
      guide: {
        materials: [
          { name: text('身份证'), note: text('原件'), copies: 1, required: true },
          { name: text('委托书'), copies: 2, required: false },
        ],
        fee: text('不收费'),
        promised: text('当场办结'),
      },
    },
  ],
} as unknown as Hall

const noon = Date.UTC(2026, 9, 14, 2, 24)
const taken = (seq: number, changes: Record<string, unknown> = {}, at = noon): HallEvent => {
  const number = `B${String(seq).padStart(3, '0')}`
  const body = {
    ticket: `t_${seq}`,
    code: `KX7M3PQ2${String(7000 + seq)}`,
    number,
    serial: seq,
    day: '2026-10-14',
    line: 'B',
    matter: 'card',
    category: 'elderly',
    language: 'zh-Hans',
    key: at,
    ahead: 12,
    wait: { p50: 20, p90: 35 },
    device: 'kiosk-1',
    ...changes,
  }
  return { seq, at, type: 'ticket.taken', version: 1, actor: 'kiosk-1', body } as unknown as HallEvent
}
const booked = (seq: number, changes: Record<string, unknown> = {}): HallEvent => {
  const slot = { line: 'B', day: '2026-10-15', start: noon + 86_400_000, end: noon + 86_400_000 + 1_800_000, opens: noon + 84_600_000 }
  const body = {
    appointment: `a_${seq}`,
    code: 'KX7M3PQ27K3M',
    ...slot,
    matter: 'card',
    category: 'elderly',
    language: 'en',
    by: 'kiosk',
    device: 'kiosk-1',
    ...changes,
  }
  return { seq, at: noon, type: 'appointment.booked', version: 1, actor: 'kiosk-1', body } as unknown as HallEvent
}
const other = (seq: number): HallEvent =>
  ({ seq, at: noon, type: 'ticket.called', version: 1, actor: 'x', body: {} }) as unknown as HallEvent

class MemoryQueue implements SlipQueue {
  readonly jobs = new Map<string, PrintJob>()
  batches = 0
  at = 0
  failing = false
  cursor(): number {
    return this.at
  }
  enqueue(jobs: readonly PrintJob[], cursor: number): void {
    if (this.failing) throw new Error('disk full')
    this.batches++
    for (const job of jobs) if (!this.jobs.has(job.key)) this.jobs.set(job.key, job)
    this.at = cursor
  }
}

const running: Slips[] = []
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
})

/** `at`: how far an earlier run has read. */
function follow(journal: readonly HallEvent[], changes: Partial<SlipsOptions> = {}, at = 0) {
  const queue = new MemoryQueue()
  queue.at = at
  const troubles: unknown[] = []
  const slips = new Slips({
    readSince: (seq, limit) => journal.filter((event) => event.seq > seq).slice(0, limit),
    queue,
    hallAt: () => hall,
    openCounters: () => [5, 3, 4],
    demo: true,
    owedAfter: 0,
    now: () => noon,
    onTrouble: (trouble) => troubles.push(trouble),
    retryMs: 5,
    ...changes,
  })
  running.push(slips)
  slips.start()
  return { slips, queue, troubles }
}

describe('slips from the journal', () => {
  it('a number that was taken at a kiosk becomes a slip in the language that was chosen', async () => {
    const { slips, queue } = follow([taken(7, { language: 'zh-Hant' })], { publicUrl: 'https://hall.example/' })
    await slips.settled()
    expect([...queue.jobs.values()]).toEqual([
      {
        key: 't_7',
        printer: 'printer-1',
        slip: {
          language: 'zh-Hant',
          hall: '临溪区政务服务中心繁',
          zone: 'Asia/Shanghai',
          demo: true,
          printedAt: '2026-10-14T02:24:00.000Z',
          kiosk: 1,
          number: 'B007',
          matter: '社会保障卡补领繁',
          ahead: 12,
          wait: { p50: 20, p90: 35 },
          expectedAt: '2026-10-14T02:44:00.000Z',
          area: 'A 区繁',
          counters: [3, 4, 5],
          materials: [
            { name: '身份证繁', note: '原件繁', copies: 1, required: true },
            { name: '委托书繁', copies: 2, required: false },
          ],
          fee: '不收费繁',
          promised: '当场办结繁',
          url: 'https://hall.example/t/KX7M3PQ27007',
          supervisionPhone: '12345',
          serial: 'B007-7007',
        },
      },
    ])
  })

  it('an appointment that was booked at a kiosk becomes one too; one that a desk booked is told, not printed', async () => {
    const { slips, queue } = follow([booked(1), booked(2, { by: 'desk', device: undefined })], { publicUrl: 'https://hall.example' })
    await slips.settled()
    expect([...queue.jobs.values()]).toMatchObject([
      {
        key: 'a_1',
        printer: 'printer-1',
        slip: {
          kind: 'appointment',
          language: 'en',
          start: '2026-10-15T02:24:00.000Z',
          url: 'https://hall.example/t/KX7M3PQ27K3M',
          area: 'A 区 en',
        },
      },
    ])
    expect(JSON.stringify([...queue.jobs.values()])).not.toContain('elderly')
  })

  it('nothing on a slip tells the category, and without a public address there is no code', async () => {
    const { slips, queue } = follow([taken(1, { citizen: 'p_0123456789abcdef' })])
    await slips.settled()
    const slip = JSON.stringify([...queue.jobs.values()])
    expect(slip).not.toMatch(/elderly|p_0123|"url"|KX7M3PQ2/)
  })

  it('only what was taken at a kiosk is printed, at the printer of that kiosk', async () => {
    const journal = [taken(1, { device: undefined }), taken(2, { device: 'counter-2' }), taken(3, { device: 'kiosk-3' }), taken(4)]
    const { slips, queue } = follow(journal, { printerOf: (device) => (device === 'kiosk-3' ? 'printer-2' : undefined) })
    await slips.settled()
    expect([...queue.jobs.values()].map(({ key, printer, slip }) => [key, printer, 'kiosk' in slip && slip.kiosk])).toEqual([
      ['t_3', 'printer-2', 3],
    ])
    expect(queue.cursor()).toBe(4)
  })

  it('what was taken long before the start, for a queue that is new, is left out', async () => {
    const { slips, queue } = follow([taken(1, {}, noon - 11 * 60_000), taken(2, {}, noon - 9 * 60_000)], { owedAfter: 2 })
    await slips.settled()
    expect([...queue.jobs.keys()]).toEqual(['t_2'])
  })

  it.each([
    ['behind which nothing was read for long', 1, 99],
    ['that had to be made anew since the hall prints', 0, 1],
  ])('[P42] a queue %s gets what was taken meanwhile: held, when nobody stands at a kiosk for it any more', async (_, at, owedAfter) => {
    const ages = [120, 90, 11, 9]
    const journal = ages.map((minutes, index) => taken(index + 1, {}, noon - minutes * 60_000))
    const { slips, queue } = follow(journal, { owedAfter }, at)
    await slips.settled()
    expect([...queue.jobs.values()].map(({ key, held }) => [key, held])).toEqual([
      ['t_2', true],
      ['t_3', true],
      ['t_4', undefined],
    ])
  })

  it('[P42] nobody is asked about a slip of more than a day ago', async () => {
    const day = 24 * 3_600_000
    const { slips, queue } = follow([other(1), taken(2, {}, noon - day - 1), taken(3, {}, noon - day)], {}, 1)
    await slips.settled()
    expect([...queue.jobs.keys()]).toEqual(['t_3'])
  })

  it('one batch is one transaction, and events of other kinds move the cursor', async () => {
    const journal = [...Array.from({ length: 1199 }, (_, index) => taken(index + 1)), other(1200)]
    const { slips, queue } = follow(journal)
    await slips.settled()
    expect([queue.jobs.size, queue.batches, queue.cursor()]).toEqual([1199, 3, 1200])
  })

  describe('in a rush', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
    })
    afterEach(() => {
      vi.restoreAllMocks()
      vi.useRealTimers()
    })

    /** Each batch takes 10 ms. */
    const slowly = (journal: readonly HallEvent[]) =>
      vi.fn((seq: number, limit: number) => {
        vi.spyOn(performance, 'now').mockReturnValueOnce(performance.now() + 10)
        return journal.filter((event) => event.seq > seq).slice(0, limit)
      })

    it('rests nineteen times as long as each batch took, also after small ones, so that the machine is left to the hall', async () => {
      const journal: HallEvent[] = []
      const readSince = slowly(journal)
      const { slips, queue } = follow(journal, { readSince })
      const rush = setInterval(() => {
        journal.push(taken(journal.length + 1))
        slips.wake()
      }, 5)
      await vi.advanceTimersByTimeAsync(2000)
      clearInterval(rush)
      expect(readSince.mock.calls.length).toBeGreaterThan(5)
      expect(readSince.mock.calls.length).toBeLessThanOrEqual(1 + 2000 / 190)
      expect(queue.jobs.size).toBeGreaterThan(300)
    })

    it('a rest is over when it is to stop', async () => {
      const readSince = slowly([taken(1)])
      const { slips, queue } = follow([], { readSince })
      await vi.advanceTimersByTimeAsync(50)
      expect([readSince.mock.calls.length, queue.cursor()]).toEqual([1, 1])
      await slips.stop()
    })
  })

  it('goes on with what is committed while it works, and is woken for the rest', async () => {
    const journal = [taken(1)]
    const { slips, queue } = follow(journal)
    await slips.settled()
    journal.push(taken(2))
    slips.wake()
    journal.push(taken(3))
    slips.wake()
    await slips.settled()
    expect([...queue.jobs.keys()]).toEqual(['t_1', 't_2', 't_3'])
  })

  it('[T13] one that is printed again says what is done, where it goes now, where it comes back to, and its day', async () => {
    const told = {
      stages: [
        { matter: 'card', line: 'B', done: true },
        { matter: 'card', line: 'B' },
      ],
      sentTo: 9,
      backTo: 4,
      carried: true,
      times: 1,
    }
    const { slips, queue } = follow([{ ...taken(7, told), type: 'ticket.reprinted' } as unknown as HallEvent])
    await slips.settled()
    const slip = queue.jobs.get('t_7-1')?.slip
    expect(slip).toMatchObject({ repeat: true, day: '2026-10-14', counters: [9], backTo: 4 })
    expect(slip && 'stages' in slip && slip.stages?.map(({ done }) => done)).toEqual([true, undefined])
  })

  it('an event that makes no slip holds up nobody', async () => {
    const journal = [taken(1, { matter: 'gone' }), taken(2, { wait: null }), taken(3, { language: 'xx' }), taken(4)]
    const { slips, queue, troubles } = follow(journal)
    await slips.settled()
    expect([...queue.jobs.keys()]).toContain('t_4')
    expect([...queue.jobs.keys()]).not.toContain('t_1')
    expect(troubles.length).toBeGreaterThan(0)
    expect(queue.cursor()).toBe(4)
  })

  it('tries again when the queue or the journal fails, and loses nothing', async () => {
    const { slips, queue, troubles } = follow([taken(1)])
    queue.failing = true
    await slips.settled()
    expect([queue.jobs.size, queue.cursor(), troubles.length]).toEqual([0, 0, 1])
    slips.wake()
    slips.wake()
    await slips.settled()
    expect(troubles).toHaveLength(1)
    queue.failing = false
    await expect.poll(() => queue.jobs.size).toBe(1)
  })

  it('a repeat of events is not a second slip', async () => {
    const { slips, queue } = follow([taken(1), taken(2)])
    await slips.settled()
    queue.at = 0
    slips.wake()
    await slips.settled()
    expect(queue.jobs.size).toBe(2)
  })
})
