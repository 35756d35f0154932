import { effect } from '@preact/signals'
import { render } from 'preact'
import '../parts/contrast.ts'
import '../theme.css'
import { Answers } from './answers.ts'
import './setup.css'
import { SetUp } from './set-up.tsx'
import { words } from './words.ts'

effect(() => {
  document.title = words.value.title
})
const answers = new Answers()
void answers.load()
const screen = document.getElementById('screen')
if (screen) render(<SetUp answers={answers} />, screen)
