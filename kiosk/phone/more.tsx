import type { ComponentChildren } from 'preact'
import { wordsOf } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { Languages } from './languages.tsx'
import type { SheetName } from './shown.ts'

const words = wordsOf(
  { papers: '要带的材料', guide: '收费、时限和依据' },
  { papers: '要帶的材料', guide: '收費、時限和依據' },
  { papers: 'What to bring', guide: 'Fee, time and basis' },
)

type Props = {
  readonly open: (name: SheetName) => void
  /** How it stands with the papers, and the fee, where there is something to say. */
  readonly papers?: string
  readonly fee?: string
  /** Whoever is being served has handed the papers over. */
  readonly withoutPapers?: boolean
  readonly children?: ComponentChildren
}

/** What else the page has, behind one touch each; and its language. */
export function More({ open, papers, fee, withoutPapers, children }: Props) {
  const w = words.value
  return (
    <section class="more">
      {children}
      {!withoutPapers && <Row name="papers" words={w.papers} says={papers} open={open} />}
      <Row name="guide" words={w.guide} says={fee} open={open} />
      <Languages />
    </section>
  )
}

type RowProps = { readonly name: SheetName; readonly words: string; readonly says: string | undefined; readonly open: Props['open'] }

const Row = ({ name, words, says, open }: RowProps) => (
  <button type="button" data-testid={name} onClick={() => open(name)}>
    {words}
    <em>
      {says && <span>{says}</span>}
      <Icon name="onward" />
    </em>
  </button>
)
