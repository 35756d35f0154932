import { expect, test } from 'vitest'
import { isBeforeTheProgram, roomIn, zoneFits } from './machine.ts'

test('[C19] a zone fits by what its clocks show, in summer and in winter', () => {
  const winter = Date.parse('2026-01-15T00:00:00Z')
  const summer = Date.parse('2026-07-15T00:00:00Z')
  expect(zoneFits('Asia/Shanghai', winter, 'Asia/Singapore')).toBe(true)
  expect(zoneFits('Asia/Shanghai', winter, 'UTC')).toBe(false)
  expect(zoneFits('Asia/Kolkata', winter, 'Asia/Shanghai')).toBe(false)
  expect([winter, summer].map((at) => zoneFits('Europe/London', at, 'UTC'))).toEqual([true, false])
})

test('[C19] the room of a folder is told, and of a folder that is not there nothing is', async () => {
  const room = await roomIn('.')
  expect(room?.all).toBeGreaterThan(room?.free ?? Number.POSITIVE_INFINITY)
  expect(await roomIn('/no/such/folder')).toBe(undefined)
})

test('[C19] a machine that woke up in 1970 is seen', () => {
  expect(isBeforeTheProgram(0)).toBe(true)
  expect(isBeforeTheProgram(Date.parse('2026-10-14T00:00:00Z'))).toBe(false)
})
