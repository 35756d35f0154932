import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inTheMaking, writeWhole } from './write-whole.ts'

test('a file is replaced whole, or stays as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-'))
  const file = join(folder, 'tokens.json')
  writeWhole(file, { tokens: 1 })
  writeWhole(file, { tokens: 2 })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ tokens: 2 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['tokens.json'])
  // Something stands in the way of the new one.
  mkdirSync(inTheMaking(file))
  expect(() => writeWhole(file, { tokens: 3 })).toThrow()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ tokens: 2 })
  rmSync(folder, { recursive: true })
})
