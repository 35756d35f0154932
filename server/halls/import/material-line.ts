import type { Hall } from '../../../protocol/hall-document.ts'
import { makeText } from './texts.ts'

type Material = Hall['matters'][number]['guide']['materials'][number]

const optional = /^(可选|可選|选填|必要时|必要時|需要时|需要時|optional)$/i
const copiesAtEnd = /[*×＊✕]\s*([0-9]{1,3})$/
const mostCopies = 20

const partsOf = (line: string): string[] => line.split(/[|｜]/).map((part) => part.trim())

/** `身份证*1｜原件｜可选`; `undefined`: it cannot be read so. `fallback`: something has no English. */
export function parseMaterial(
  line: string,
  english: string,
  present: readonly Material[],
): { material: Material; fallback: boolean } | undefined {
  const [first = '', ...rest] = partsOf(line)
  const copies = Number(copiesAtEnd.exec(first)?.[1] ?? 1)
  const name = first.replace(copiesAtEnd, '').trim()
  const last = rest.at(-1) ?? ''
  const isOptional = rest.length > 0 && optional.test(last)
  const note = (isOptional ? rest.slice(0, -1) : rest).join('｜')
  if (name === '' || copies < 1 || copies > mostCopies || name.length > 400 || note.length > 400) return undefined
  const before = present.find((material) => material.name['zh-Hans'] === name)
  const [nameEn = '', noteEn = ''] = partsOf(english)
  const named = makeText(name, nameEn.replace(copiesAtEnd, '').trim(), before?.name)
  const noted = note === '' ? undefined : makeText(note, noteEn, before?.note)
  return {
    material: { name: named.text, ...(noted ? { note: noted.text } : {}), copies, required: !isOptional },
    fallback: named.fallback || noted?.fallback === true,
  }
}

export function writeMaterial({ name, note, copies, required }: Material, language: 'zh-Hans' | 'en'): string {
  const parts = [
    language === 'en' ? name.en : `${name['zh-Hans']}*${copies}`,
    note?.[language] ?? '',
    required || language === 'en' ? '' : '可选',
  ]
  while (parts.at(-1) === '') parts.pop()
  return parts.join('｜')
}
