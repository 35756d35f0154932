import { wordsOf } from '../language.ts'

const words = wordsOf({ please: '请' }, { please: '請' }, { please: 'NOW' })

/** 朱: the only sign of "this number is called now". */
export const Seal = ({ class: extra = '' }: { class?: string }) => (
  <span class={`seal ${extra}`}>
    <span class="seal-word">{words.value.please}</span>
  </span>
)
