import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { importing, xlsx } from '../../../test/fixtures/import-hall.ts'
import { guarded } from './read-csv.ts'
import { readUpload } from './read-upload.ts'
import { unzipParts, zipStored } from './zip-parts.ts'

const table = '工号,姓名,角色\r\n2001,张㐂镕,导办\r\n'
const sheetXml = 'xl/worksheets/sheet1.xml'
const codes = async (bytes: Uint8Array) => (await importing(bytes)).problems.map(({ code }) => code)

describe('text', () => {
  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`)],
    ['GB18030', iconv.encode(table, 'gb18030')],
    ['UTF-16, as Excel saves Unicode text', Buffer.from(`\ufeff${table.replaceAll(',', '\t')}`, 'utf16le')],
    ['UTF-16 the other way round', iconv.encode(table, 'utf16be', { addBOM: true })],
    ['UTF-16 without a mark', Buffer.from(table.repeat(3), 'utf16le')],
    ['semicolons', Buffer.from(table.replaceAll(',', ';'))],
    ['full-width commas', Buffer.from(table.replaceAll(',', '，'))],
  ])('in %s is read', async (_name, bytes) => {
    const [sheet] = await readUpload(bytes)
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ['工号', '姓名', '角色'],
      ['2001', '张㐂镕', '导办'],
    ])
  })

  test('with line ends inside a cell counts rows as the spreadsheet does', async () => {
    const [sheet] = await readUpload(Buffer.from('工号,姓名,材料\n1,"甲","一\n二"\n\n2,乙,"他说""好"""\n'))
    expect(sheet?.rows).toEqual([['工号', '姓名', '材料'], ['1', '甲', '一\n二'], [''], ['2', '乙', '他说"好"']])
  })

  test('that begins like a formula was guarded when it was written, and is read without the guard', async () => {
    expect((await readUpload(Buffer.from("a,b\n'=1+1,'x\n")))[0]?.rows[1]).toEqual(['=1+1', "'x"])
    for (const sly of ['=1', '＝1', '＋1', '－1', '＠A1']) {
      expect(guarded(sly)).toBe(`'${sly}`)
      expect((await readUpload(Buffer.from(`a,b\n${guarded(sly)},x\n`)))[0]?.rows[1]).toEqual([sly, 'x'])
    }
  })

  test('that is none is said to be none', async () => {
    expect(await codes(randomBytes(4000))).toEqual(['unknown-text'])
    expect(await codes(Buffer.from([0xb9, 0xa4, 0xff, 0xff, 0x2c]))).toEqual(['unknown-text'])
  })
})

describe('workbooks', () => {
  test('numbers, empty rows and sheets of notes are read as the spreadsheet shows them', async () => {
    const file = await xlsx([
      { sheet: '说明', data: [['请照样填写']] },
      { sheet: 'Sheet2', data: [['人员名册'], ['工号', '姓名', '角色'], [], [2001, '甲', '导办'], [2002, '乙', '局长']] },
    ])
    const read = await importing(file)
    expect(read.tables).toEqual([{ table: 'people', rows: 2 }])
    expect(read.problems).toEqual([{ code: 'role', table: 'people', row: 5, column: '角色', value: '局长' }])
  })

  test('a merged area gives its text to every row it covers, and the rows are told', async () => {
    const file = await xlsx([
      {
        sheet: '人员',
        data: [
          ['工号', '姓名', '角色', '岗位'],
          ['2001', '甲', { value: '导办', rowSpan: 3 }, '咨询岗'],
          ['2002', '乙', null, ''],
          ['2003', '丙', null, ''],
        ],
      },
    ])
    const read = await importing(file)
    expect(read.problems).toEqual([])
    expect(read.next?.people.filter(({ badge }) => badge.startsWith('200')).map(({ roles }) => roles)).toEqual([
      ['guide'],
      ['guide'],
      ['guide'],
    ])
    expect(read.notes).toContainEqual({ code: 'cells-merged', table: 'people', rows: [3, 4] })
  })

  test('a merged badge is the same badge twice, and not a row that vanishes', async () => {
    const file = await xlsx([
      {
        sheet: '人员',
        data: [
          ['工号', '姓名', '角色'],
          [{ value: '2001', rowSpan: 2 }, '甲', '导办'],
          [null, '乙', '导办'],
        ],
      },
    ])
    expect((await importing(file)).problems).toMatchObject([{ code: 'badge-twice', row: 3, rows: [2] }])
  })

  test('a cell of which the program has made a date is named: 1-2 is no second of January', async () => {
    const file = await xlsx([
      {
        sheet: '人员',
        data: [
          ['工号', '姓名', '角色', 'A岗窗口'],
          ['2001', '甲', '窗口人员', new Date(Date.UTC(2026, 0, 2))],
        ],
      },
    ])
    expect((await importing(file)).problems).toContainEqual({
      code: 'became-a-date',
      table: 'people',
      row: 2,
      column: 'A岗窗口',
      value: '2026-01-02',
    })
  })

  test('two sheets with one table, or a sheet of another', async () => {
    const people = [
      ['工号', '姓名', '角色'],
      ['2001', '甲', '导办'],
    ]
    expect(
      (
        await importing(
          await xlsx([
            { sheet: 'a', data: people },
            { sheet: 'b', data: people },
          ]),
        )
      ).problems,
    ).toMatchObject([{ code: 'table-twice', value: 'b' }])
    expect(await codes(await xlsx([{ sheet: 'a', data: [['一', '二']] }]))).toEqual(['no-table'])
  })
})

describe('what is no table', () => {
  const container = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])

  test('an old workbook, one behind a password, a broken one', async () => {
    expect(await codes(container)).toEqual(['old-xls'])
    expect(await codes(Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual(['locked-xlsx'])
    const good = await xlsx([{ sheet: 'a', data: [['工号']] }])
    for (const length of [30, 200, good.length - 30]) expect(await codes(good.subarray(0, length))).toEqual(['broken-xlsx'])
    expect(await codes(zipStored(new Map([['readme.xml', Buffer.from('x')]])))).toEqual(['broken-xlsx'])
    const parts = unzipParts(good, () => true)
    parts.set(sheetXml, Buffer.from('<worksheet><sheetData><row'))
    expect((await codes(zipStored(parts))).length).toBe(1)
  })

  test('[I3] a small file that unpacks to a great one is not unpacked', async () => {
    const parts = unzipParts(await xlsx([{ sheet: 'a', data: [['工号']] }]), () => true)
    const bomb = zipWithDeflated(parts, sheetXml, Buffer.alloc(120 * 1024 * 1024, 0x20))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await codes(bomb)).toEqual(['too-much'])
  })

  test('[I3] one cell far out makes no table of a milliard cells', async () => {
    const parts = unzipParts(await xlsx([{ sheet: 'a', data: [['工号']] }]), () => true)
    const far =
      parts.get(sheetXml)?.toString().replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>') ?? ''
    expect(far).toContain('XFD')
    parts.set(sheetXml, Buffer.from(far))
    expect(await codes(zipStored(parts))).toEqual(['too-much'])
  })
})

/** The parts, with one of them replaced by something that is packed, and its directory saying that it is small. */
function zipWithDeflated(parts: ReadonlyMap<string, Buffer>, name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const zip = zipStored(new Map([...parts, [name, packed]]))
  for (let at = zip.indexOf(name); at >= 0; at = zip.indexOf(name, at + 1)) {
    const inDirectory = zip.readUInt32LE(at - 46) === 0x02014b50
    if (inDirectory || zip.readUInt32LE(at - 30) === 0x04034b50) zip.writeUInt16LE(8, at - (inDirectory ? 36 : 22))
  }
  return zip
}
