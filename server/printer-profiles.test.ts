import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { profiles } from '../printer/escpos/profiles.ts'
import { findProfile } from './printer-profiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'profiles-'))
mkdirSync(join(folder, 'profiles'))
afterAll(() => rmSync(folder, { recursive: true }))

const own = { paper: 80, columns: 42, dots: 512, cutter: 'full', feedBeforeCut: 4, confirmation: 'real-time' }
const put = (name: string, content: unknown): string => {
  const file = join(folder, 'profiles', `${name}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const problem = (content: unknown): string => {
  const file = put('wrong', content)
  return (findProfile(file, folder) as { problem: string }).problem.replace(file, 'FILE')
}

describe('[P25] printer profiles', () => {
  test('come with the product, stand in the hall’s folder, or in a file of their own', () => {
    expect(findProfile('58mm', folder)).toEqual({ profile: profiles['58mm'] })
    const file = put('old-42', own)
    const complete = { ...own, characters: 'GBK', images: 'raster', pageMode: false, qr: 'native' }
    expect(findProfile('old-42', folder)).toEqual({ profile: complete })
    expect(findProfile(file, '/nowhere')).toEqual({ profile: complete })
  })

  test('a hall’s own goes before one of the same name', () => {
    put('80mm', own)
    expect(findProfile('80mm', folder)).toMatchObject({ profile: { columns: 42 } })
    expect(findProfile('80mm', '/nowhere')).toMatchObject({ profile: { columns: 48 } })
  })

  test('an unknown name is answered with those that there are', () => {
    expect(findProfile('70mm', '/nowhere')).toEqual({ problem: expect.stringContaining('printer profile 70mm: expected 80mm, 58mm') })
    expect(findProfile('70mm', folder)).toEqual({ problem: expect.stringContaining('old-42') })
    for (const name of ['', '../80mm', 'constructor', '80mm\n']) expect(findProfile(name, folder)).toHaveProperty('problem')
  })

  test.each<[string, unknown, string]>([
    ['a paper that nobody makes', { ...own, paper: 70 }, 'FILE: paper: expected 58 or 80'],
    ['a key too many', { ...own, colour: 'red' }, 'FILE: colour: expected no such key; there are paper, columns, dots, cutter'],
    ['a key too few', { ...own, dots: undefined }, 'FILE: dots: expected this key, which is missing'],
    ['a word that is none of the list', { ...own, cutter: 'yes' }, 'FILE: cutter: expected one of full, partial, none'],
    ['more cells than dots', { ...own, columns: 48 }, 'FILE: columns: expected no more cells of 12 dots than the paper has dots'],
    ['half a byte of dots', { ...own, dots: 510 }, 'FILE: dots: expected a multiple of 8'],
    ['a number as text', { ...own, columns: '42' }, 'FILE: columns: expected a whole number from 24 to 64'],
    ['commands that are no bytes', { ...own, presenter: { eject: 'GS e' } }, 'FILE: presenter.eject: expected up to 32 bytes in hex'],
    [
      'a presenter without a cutter',
      { ...own, cutter: 'none', presenter: { eject: '1d 65 05' } },
      'FILE: cutter: expected full or partial',
    ],
    ['pictures of codes without pictures', { ...own, images: 'none', qr: 'image' }, 'FILE: qr: expected native or none'],
    ['a list', [own], 'FILE: paper: expected this key, which is missing'],
    ['a text', '"80mm"', 'FILE: profile: expected an object'],
    ['no JSON', '{"paper": 80,}', 'FILE, line 1, column 14: expected a key in double quotes'],
    ['the same key twice', '{"paper": 80, "paper": 58}', 'FILE, line 1, column 15: expected a key that this object has not already'],
    ['too much', ' '.repeat(20_001), 'FILE: expected at most 20000 bytes'],
  ])('%s', (_, content, expected) => {
    expect(problem(content)).toContain(expected)
  })

  test('a file that is not there, or not in UTF-8', () => {
    expect(findProfile('/nowhere/x.json', folder)).toEqual({ problem: '/nowhere/x.json: expected a printer profile (ENOENT)' })
    const file = put('gbk', '')
    writeFileSync(file, Buffer.from([0x7b, 0xb4, 0xb0, 0x7d]))
    expect(findProfile(file, folder)).toEqual({ problem: `${file}: expected text in UTF-8` })
  })
})
