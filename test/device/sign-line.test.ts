import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { onbonDriver } from '../../display/signs/onbon-driver.ts'
import { type LineTimes, type Sign, SignLine } from '../../display/signs/sign-line.ts'
import { templateDriver } from '../../display/signs/template-driver.ts'
import { SerialChannel } from '../../printer/channels/serial.ts'
import { SignDriverDoc } from '../../protocol/signs.ts'
import { Chance } from '../faults/chance.ts'
import { OnbonCard } from './onbon-card.ts'
import { PlainSigns } from './plain-signs.ts'
import { SerialDevice } from './pty.ts'

const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 15_000, interval: 20 })
const frame = '7E [ {address} {length} {text} ] {sum} 0D'
const silentKind = templateDriver(v.parse(SignDriverDoc, { driver: 'own', frame, gapMs: 5 }))
const answeringKind = templateDriver(v.parse(SignDriverDoc, { driver: 'own', frame, gapMs: 5, answer: 'AA 06 {address}', answerMs: 60 }))
/** As fast as a test wants to see it. */
const times: Partial<LineTimes> = { refreshMs: 200, probeMs: 100, calmMs: 20, reopenMs: 50 }

let device: SerialDevice
let line: SignLine
let told: number

beforeEach(async () => {
  device = await SerialDevice.plugIn()
  told = 0
})
afterEach(async () => {
  await line.stop()
  await device.discard()
})

function lineWith(more: Partial<LineTimes> = {}): SignLine {
  line = new SignLine(new SerialChannel({ kind: 'serial', path: device.path, baud: 115_200, flow: 'none' }), () => told++, {
    ...times,
    ...more,
  })
  return line
}
const hang = (signs: PlainSigns): PlainSigns => {
  device.onByte((byte) => signs.hear(byte))
  return signs
}
const answering = (addresses: readonly number[], mute: ReadonlySet<number> = new Set()) =>
  hang(
    new PlainSigns(
      addresses,
      (address) => (mute.has(address) ? undefined : [0xaa, 6, address]),
      (bytes) => device.send(bytes),
    ),
  )
const state = (sign: Sign) => sign.health.state

describe('one line with several signs', () => {
  test('[U3] each is told its own text, whole, and nothing else is on the line', async () => {
    const addresses = [1, 2, 3, 40, 254]
    const signs = hang(new PlainSigns(addresses))
    lineWith()
    const each = addresses.map((address) => line.add(address, silentKind))
    for (const [index, sign] of each.entries()) sign.show(`请A00${index}到${index}号窗口`)
    line.start()
    await until(() =>
      expect(addresses.map((address) => signs.shows(address))).toEqual(addresses.map((_, index) => `请A00${index}到${index}号窗口`)),
    )
    await until(() => expect(each.map(state)).toEqual(addresses.map(() => 'sent')))
    each[1]?.clear()
    await until(() => expect(signs.shows(2)).toBe(''))
    expect(signs.faults).toEqual([])
  })

  test('[U3] of a thousand texts in a row a sign is told few, the last among them, and the others have theirs', async () => {
    const signs = answering([1, 2])
    lineWith({ refreshMs: 60_000 })
    const [busy, quiet] = [line.add(1, answeringKind), line.add(2, answeringKind)]
    line.start()
    quiet.show('空闲')
    for (let number = 1; number <= 1000; number++) {
      busy.show(`A${number}`)
      if (number % 100 === 0) await sleep(5)
    }
    await until(() => expect([signs.shows(1), signs.shows(2)]).toEqual(['A1000', '空闲']))
    expect(signs.frames).toBeLessThan(60)
    expect(signs.faults).toEqual([])
  })

  test('[U3] signs that hear nothing do not keep the others waiting', async () => {
    const signs = answering([1, 2, 3, 4], new Set([1, 2, 3]))
    lineWith()
    const each = [1, 2, 3, 4].map((address) => line.add(address, answeringKind))
    line.start()
    for (const sign of each) sign.show('A001')
    await until(() => expect(each.map(state)).toEqual(['silent', 'silent', 'silent', 'ready']))
    for (let number = 2; number <= 6; number++) {
      for (const sign of each) sign.show(`A00${number}`)
      await until(() => expect(signs.shows(4)).toBe(`A00${number}`))
    }
  })
})

describe('[U4] a sign', () => {
  test('that was without power shows its text again, whether it answers or not', async () => {
    const signs = hang(new PlainSigns([1]))
    lineWith()
    const sign = line.add(1, silentKind)
    line.start()
    sign.show('A001')
    await until(() => expect(signs.shows(1)).toBe('A001'))
    signs.powerCut()
    await until(() => expect(signs.shows(1)).toBe('A001'))
  })

  test('that answers again is told its newest text, and is well', async () => {
    const mute = new Set<number>()
    const signs = answering([1], mute)
    lineWith({ refreshMs: 60_000, probeMs: 50 })
    const sign = line.add(1, answeringKind)
    line.start()
    sign.show('A001')
    await until(() => expect(state(sign)).toBe('ready'))
    device.onByte(() => undefined)
    sign.show('A002')
    await until(() => expect(state(sign)).toBe('silent'))
    signs.powerCut()
    sign.show('A003')
    device.onByte((byte) => signs.hear(byte))
    await until(() => expect([signs.shows(1), state(sign)]).toEqual(['A003', 'ready']))
  })

  test('whose line is pulled out is shown as that, and has its newest text when it is plugged in', async () => {
    const signs = answering([1, 2])
    lineWith({ refreshMs: 60_000 })
    const each = [line.add(1, answeringKind), line.add(2, answeringKind)]
    line.start()
    for (const sign of each) sign.show('A001')
    await until(() => expect(each.map(state)).toEqual(['ready', 'ready']))
    await device.unplug()
    await until(() => expect(each.map(state)).toEqual(['offline', 'offline']))
    each[0]?.show('A002')
    signs.powerCut()
    await device.plug()
    await until(() => expect([signs.shows(1), signs.shows(2), ...each.map(state)]).toEqual(['A002', 'A001', 'ready', 'ready']))
  })

  test('of a line that is not there at the start is told once it is', async () => {
    await device.unplug()
    const signs = answering([1])
    lineWith()
    const sign = line.add(1, answeringKind)
    line.start()
    sign.show('A001')
    await sleep(150)
    expect(state(sign)).toBe('offline')
    await device.plug()
    await until(() => expect([signs.shows(1), state(sign)]).toEqual(['A001', 'ready']))
  })

  test('on a line that another program has is said to be that, and is told once that has ended', async () => {
    const signs = answering([1, 2])
    const other = lineWith()
    other.add(1, answeringKind).show('A001')
    other.start()
    await until(() => expect(signs.shows(1)).toBe('A001'))
    const sign = lineWith().add(2, answeringKind)
    sign.show('A002')
    line.start()
    try {
      await until(() => expect(state(sign)).toBe('no-access'))
    } finally {
      await other.stop()
    }
    await until(() => expect([signs.shows(2), state(sign)]).toEqual(['A002', 'ready']))
  })
})

describe('[U6] bytes from the line', () => {
  test('ten thousand random ones are no answer, and the signs go on', async () => {
    const chance = new Chance(6006)
    const mute = new Set([1])
    const signs = answering([1, 2], mute)
    lineWith()
    const each = [line.add(1, answeringKind), line.add(2, answeringKind)]
    line.start()
    for (const sign of each) sign.show('A001')
    let sent = 0
    while (sent < 10_000) {
      // Never its answer by chance: that would be one.
      const noise = Array.from({ length: 100 }, () => chance.between(0, 255)).filter((byte) => byte !== 0xaa)
      device.send(noise)
      sent += noise.length
      await sleep(4)
    }
    await until(() => expect(state(each[0] as Sign)).toBe('silent'))
    expect(line.noise).toBeGreaterThan(5000)
    each[1]?.show('A002')
    await until(() => expect([signs.shows(2), state(each[1] as Sign)]).toEqual(['A002', 'ready']))
    expect(signs.faults).toEqual([])
  })

  test('that make no sense as an answer are told apart from silence', async () => {
    hang(
      new PlainSigns(
        [1],
        () => [0x15, 0x15, 0x15],
        (bytes) => device.send(bytes),
      ),
    )
    lineWith()
    const sign = line.add(1, answeringKind)
    line.start()
    sign.show('A001')
    await until(() => expect(state(sign)).toBe('unknown-answer'))
  })

  test('that are an echo of what was said are no answer', async () => {
    device.onByte((byte) => device.send([byte]))
    lineWith()
    const sign = line.add(1, answeringKind)
    line.start()
    sign.show('A001')
    await until(() => expect(state(sign)).toBe('silent'))
  })
})

describe('a card of Onbon', () => {
  test('[U3] shows its text, answers, and takes none whose checksum is wrong', async () => {
    const card = new OnbonCard(5, (bytes) => device.send(bytes))
    device.onByte((byte) => card.hear(byte))
    lineWith({ refreshMs: 60_000, probeMs: 50 })
    const sign = line.add(5, onbonDriver(16))
    line.start()
    // Among its bytes are all that need an escape: 哎 is B0 A5, 唉 is B0 A6, Z is 5A and [ is 5B.
    sign.show('Z[哎唉')
    await until(() => expect([card.shown, state(sign)]).toEqual(['Z[哎唉', 'ready']))
    card.refuses = true
    sign.show('A002')
    await until(() => expect(state(sign)).toBe('refused'))
    expect(card.shown).toBe('Z[哎唉')
    card.refuses = false
    await until(() => expect([card.shown, state(sign)]).toEqual(['A002', 'ready']))
    expect(card.faults).toEqual([])
  })
})
