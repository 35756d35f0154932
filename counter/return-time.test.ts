import { describe, expect, it } from 'vitest'
import { readReturn } from './return-time.ts'

const zone = 'Asia/Shanghai'
const tenTwentyFour = Date.parse('2026-10-14T02:24:30Z')

describe('the return time that a clerk writes', () => {
  it.each([
    ['15', '2026-10-14T02:39:30.000Z'],
    ['15 分钟', '2026-10-14T02:39:30.000Z'],
    ['14:30', '2026-10-14T06:30:00.000Z'],
    ['14：30', '2026-10-14T06:30:00.000Z'],
    [' 9:05 ', '2026-10-14T01:05:00.000Z'],
  ])('%s', (written, instant) => {
    expect(readReturn(written, tenTwentyFour, zone)).toBe(instant)
  })

  it('may be left out', () => {
    expect(readReturn('  ', tenTwentyFour, zone)).toBeUndefined()
  })

  it.each(['soon', '25:00', '14:60', '1e3', '-5'])('is asked for again when it reads %s', (written) => {
    expect(readReturn(written, tenTwentyFour, zone)).toBe('unread')
  })
})
