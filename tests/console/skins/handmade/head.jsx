/** The head of a list: its title in whatever element the team chose, with marks, and its sentence where the team put it. */
import { Help, Link, Tag, cx, useSay } from './kit.jsx';
import css from './section.module.css';
import { useStore } from './store.jsx';

/**
 * @typedef {object} HeadLook
 * @property {string} title the element of the title
 * @property {('count' | 'help' | 'star' | 'optional')[]} [marks] what stands beside the title
 * @property {'own' | 'inside' | 'below' | 'help'} sentence in a paragraph of its own, in the title's box, under the field, or behind (?)
 * @property {boolean} [more] a link after the sentence
 * @property {boolean} [example] an example of an entry
 */

/** The title's words with their marks. @param {{list: string, look: HeadLook, count?: number}} props */
export function Title({ list, look, count }) {
  const say = useSay();
  const { title: Box, marks = [] } = look;
  const { stored, drafts } = useStore();
  const n = count ?? (drafts[list] ?? stored[list]).length;
  return (
    <Box className={css.title}>
      {marks.includes('star') && <i className={css.star}>*</i>}
      {say(`safe.${list}`)}
      {marks.includes('count') && <span className={css.count}>({say('count', { n })})</span>}
      {marks.includes('optional') && <Tag>{say('optional')}</Tag>}
      {marks.includes('help') && <Help text={say(`${list}.desc`)} />}
      {look.sentence === 'inside' && <small className={css.inside}>{say(`${list}.desc`)}</small>}
    </Box>
  );
}

/** @param {{list: string, look: HeadLook, under?: boolean}} props */
export function Sentence({ list, look, under = false }) {
  const say = useSay();
  if (look.sentence !== (under ? 'below' : 'own')) return null;
  return (
    <p className={cx(css.sentence, under && css.under)}>
      {say(`${list}.desc`)}
      {look.more && <> <Link>{say('more')}</Link></>}
      {look.example && <><br /><span>{say(`example.${list}`)}</span></>}
    </p>
  );
}
