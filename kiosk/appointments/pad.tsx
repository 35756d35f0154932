import { Icon } from '../../web/parts/icon.tsx'
import type { Appointing } from './appointing.ts'
import { words } from './words.ts'

const digits = [...'123456789X0']
/** Those that codes are spelled with. */
const letters = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ']

/** Large keys to type a number with; `codes`: letters too, for a code. */
export function Pad({ appointing, codes }: { appointing: Appointing; codes: boolean }) {
  const w = words.value
  const spelled = codes && appointing.letters.value
  const keys = spelled ? letters : digits.filter((key) => codes || key !== 'X')
  return (
    <div class={`pad ${spelled ? 'spelled' : ''} ${codes ? '' : 'plain'}`}>
      {keys.map((key) => (
        <button key={key} type="button" data-testid={`key-${key}`} onClick={() => appointing.type(key)}>
          {key}
        </button>
      ))}
      <button type="button" class="erase" data-testid="key-back" aria-label={w.erase} onClick={() => appointing.type('back')}>
        <Icon name="back" />
        {w.erase}
      </button>
      {codes && (
        <button
          type="button"
          class="other"
          data-testid="key-other"
          onClick={() => {
            appointing.letters.value = !spelled
          }}
        >
          {spelled ? w.digits : w.letters}
        </button>
      )}
    </div>
  )
}

/** As it is read: a mobile number 3-4-4, everything else in fours. */
export function grouped(typed: string): string {
  if (/^1[0-9]{0,10}$/.test(typed)) return typed.replace(/^(.{3})(.{1,4})(.*)$/, '$1 $2 $3').trim()
  return typed.replace(/(.{4})(?=.)/g, '$1 ')
}
