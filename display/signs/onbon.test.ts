import { describe, expect, test } from 'vitest'
import { onbonDriver } from './onbon-driver.ts'
import { onbonFrame, onbonFrames } from './onbon-frame.ts'

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')
const lead = 'A5 A5 A5 A5 A5 A5 A5 A5 '

/** As logged on real lines: is the card there, set its clock, and two areas with a text in GB 2312. */
const logged = {
  ping: `${lead}01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00 68 F8 5A`,
  clock: `${lead}01 00 00 80 00 00 00 00 00 00 FE 02 0D 00 A2 03 01 08 00 13 20 01 25 11 17 26 05 B0 3F 5A`,
  warmth: `${lead}01 00 00 80 00 00 00 00 00 00 FE 02 35 00 A3 06 02 00 00 00 01 2C 00 00 00 00 0C 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 11 00 00 00 5C 46 4F 30 30 30 54 45 4D 50 45 52 3A 32 31 A1 E6 82 DA 5A`,
}
/** The card's answer that it has taken a command: once as the maker's manual has it, once as logged. */
const taken = {
  manual: `${lead}00 80 FE FF 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 14 AC 5A`,
  logged: `${lead}00 80 01 00 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 64 DC 5A`,
}

describe('frames of Onbon BX-5K and BX-6K', () => {
  test.each(Object.entries(logged))('[U2] %s, as logged, is read, and made again byte for byte', (_, hex) => {
    const [frame] = onbonFrames(bytes(hex))
    expect(frame).toMatchObject({ to: 1, from: 0x8000 })
    expect(onbonFrame(1, frame?.data as Buffer).toString('hex')).toBe(bytes(hex).toString('hex'))
  })

  test.each([0xa5, 0xa6, 0x5a, 0x5b])('[U2] a byte %i inside is escaped, and read again', (value) => {
    const frame = onbonFrame(1, Buffer.of(0xa3, value, value))
    expect([...frame.subarray(8, -1)].some((byte) => byte === 0xa5 || byte === 0x5a)).toBe(false)
    expect(onbonFrames(frame).map(({ data }) => [...data])).toEqual([[0xa3, value, value]])
  })

  test('[U2] a text is one dynamic area: its fields stand where the logged frames have them', () => {
    const [shown] = onbonFrames(onbonDriver(16).show(7, '请A001到1号窗口'))
    const data = shown?.data as Buffer
    const text = Buffer.concat([bytes('C7 EB'), Buffer.from('A001'), bytes('B5 BD'), Buffer.from('1'), bytes('BA C5 B4 B0 BF DA')])
    expect(shown?.to).toBe(7)
    expect(data.subarray(0, 7).toString('hex')).toBe('a3060100000001')
    expect(data.readUInt16LE(7)).toBe(data.length - 9)
    // 128 × 16 pixels at the upper left corner; one line that stands still.
    expect(data.subarray(9, 18).toString('hex')).toBe('000000000080001000')
    expect(data.subarray(26, 29).toString('hex')).toBe('010101')
    expect(data.readUInt32LE(32)).toBe(text.length)
    expect(data.subarray(36).toString('hex')).toBe(text.toString('hex'))
  })

  test('[U2] a text that is wider than the sign moves', () => {
    const [shown] = onbonFrames(onbonDriver(8).show(1, '本窗口办理居住证'))
    expect(shown?.data[28]).toBe(3)
  })

  test('[U6] its own card alone has answered: not another, not an echo, not a torn or altered frame', () => {
    const { answer, show } = onbonDriver(16)
    const own = bytes(taken.logged)
    const altered = Buffer.from(own)
    altered[22] = 1
    expect(answer?.find(own, 1)).toBe('taken')
    expect(answer?.find(bytes(taken.manual), 0xfffe)).toBe('taken')
    expect(answer?.find(Buffer.concat([Buffer.of(0x5a, 0xa5, 0x00), own, Buffer.of(1)]), 1)).toBe('taken')
    for (const heard of [Buffer.alloc(0), own.subarray(0, -1), altered, show(1, 'A001')]) expect(answer?.find(heard, 1)).toBeUndefined()
    expect(answer?.find(own, 2)).toBeUndefined()
    const no = onbonFrame(0x8000, Buffer.of(0xa0, 1, 0, 0, 0))
    // Whose the refusal is stands where the asker stands in a command.
    expect(answer?.find(no, 0x8000)).toBe('refused')
  })
})
