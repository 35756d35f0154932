import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Choosing, changeable, type Delivery, thanksStay } from './choosing.ts'

const sent: [string, number][] = []
let answers: Delivery[] = []
const ids: string[] = []

const pad = () =>
  new Choosing({
    newId: () => `id-${sent.length}`,
    deliver: async ({ id, service, level }) => {
      ids.push(id)
      sent.push([service, level])
      return answers.shift() ?? 'kept'
    },
    now: () => Date.now(),
    later: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })

describe('a press of the pad', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    sent.length = 0
    ids.length = 0
    answers = []
  })

  it('is held for a change of mind, and only the last choice is sent, once', async () => {
    const choosing = pad()
    choosing.press('a', 5)
    await vi.advanceTimersByTimeAsync(changeable - 100)
    choosing.press('a', 2)
    await vi.advanceTimersByTimeAsync(changeable - 100)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual([['a', 2]])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
  })

  it('is thanked for, and then the pad is as before', async () => {
    const choosing = pad()
    choosing.press('a', 4)
    await vi.advanceTimersByTimeAsync(changeable)
    expect(choosing.close.value).toBe('thanks')
    expect(choosing.rated.value).toBe('a')
    await vi.advanceTimersByTimeAsync(thanksStay)
    expect(choosing.close.value).toBeUndefined()
    expect(choosing.choice.value).toBeUndefined()
  })

  it('goes off at once for its own service when the invitation ends', async () => {
    const choosing = pad()
    choosing.press('a', 3)
    choosing.invited('a')
    expect(sent).toEqual([])
    choosing.invited(undefined)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual([['a', 3]])
    expect(choosing.close.value).toBe('thanks')
  })

  it('is sent again until the hall has heard it', async () => {
    const choosing = pad()
    answers = ['again', 'again', 'kept']
    choosing.press('a', 1)
    await vi.advanceTimersByTimeAsync(changeable)
    expect(sent).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
    expect(choosing.close.value).toBe('thanks')
  })

  it('is not thanked for when the hall takes no rating of the service any more', async () => {
    const choosing = pad()
    answers = ['gone']
    choosing.press('a', 5)
    await vi.advanceTimersByTimeAsync(changeable)
    expect(choosing.close.value).toBe('sorry')
  })

  it('counts nothing while a choice is being sent or thanked for', async () => {
    const choosing = pad()
    choosing.press('a', 5)
    await vi.advanceTimersByTimeAsync(changeable)
    choosing.press('a', 1)
    await vi.advanceTimersByTimeAsync(changeable)
    expect(sent).toEqual([['a', 5]])
  })
})
