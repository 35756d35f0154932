import { type DesignLine, longestLine, mostLines } from '../../protocol/slips/design.ts'
import { languages } from '../../protocol/vocabulary.ts'
import { languageNames } from '../guide/words.ts'
import type { Drafting } from './drafting.ts'
import { words } from './words.ts'

const fresh: DesignLine = { text: { 'zh-Hans': '', 'zh-Hant': '', en: '' }, size: 'normal', bold: false, align: 'centre' }
const sizes = ['normal', 'tall', 'large'] as const
const aligns = ['left', 'centre'] as const

/** The hall's own lines, above its name or below everything. */
export function LinesForm({ drafting, where }: { drafting: Drafting; where: 'header' | 'footer' }) {
  const w = words.value
  const lines = drafting.draft.value?.[where] ?? []
  return (
    <section data-testid={where}>
      <h2>
        {w[where]}
        {lines.length < mostLines && (
          <button type="button" data-testid={`add-${where}`} onClick={() => drafting.change({ [where]: [...lines, fresh] })}>
            {w.add}
          </button>
        )}
      </h2>
      {lines.map((line, at) => (
        <fieldset key={at}>
          <legend>{w.line(at + 1)}</legend>
          {languages.map((language) => (
            <label key={language}>
              <span>{languageNames[language]}</span>
              <input
                type="text"
                maxLength={longestLine}
                data-testid={`${where}-${at}-${language}`}
                value={line.text[language]}
                onInput={({ currentTarget: { value } }) => drafting.line(where, at, { text: { ...line.text, [language]: value } })}
              />
            </label>
          ))}
          <div class="looks">
            <select
              aria-label={w.size}
              data-testid={`${where}-${at}-size`}
              value={line.size}
              onChange={({ currentTarget: { value } }) => drafting.line(where, at, { size: value as DesignLine['size'] })}
            >
              {sizes.map((size) => (
                <option key={size} value={size}>
                  {w.sizes[size]}
                </option>
              ))}
            </select>
            <select
              aria-label={w.align}
              value={line.align}
              onChange={({ currentTarget: { value } }) => drafting.line(where, at, { align: value as DesignLine['align'] })}
            >
              {aligns.map((align) => (
                <option key={align} value={align}>
                  {w.aligns[align]}
                </option>
              ))}
            </select>
            <label class="tick">
              <input
                type="checkbox"
                checked={line.bold}
                onChange={({ currentTarget: { checked } }) => drafting.line(where, at, { bold: checked })}
              />
              {w.bold}
            </label>
            <button type="button" onClick={() => drafting.change({ [where]: lines.filter((_, index) => index !== at) })}>
              {w.remove}
            </button>
          </div>
        </fieldset>
      ))}
    </section>
  )
}
