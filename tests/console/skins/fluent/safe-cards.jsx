/** A card for each list: a field with 添加 and 批量修改, and a table of what is there. */
import { Button, Card, CardHeader, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Link, Subtitle2, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { allListsOf, linesOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AddField } from './add-field.jsx';
import { useStyles } from './styles.js';
import { AskToDelete, useTold } from './told.jsx';

/** 批量修改 and 编辑 differ in their field only. */
function ValueDialog({ title, hint, label, initial, multiline, onSave, trigger }) {
  const { say } = useHost();
  const told = useTold();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(initial);
  const save = () => onSave(text).then(() => (setOpen(false), told(say('saved'))), (error) => told(error.message, 'error'));
  const change = (_, data) => setText(data.value);
  return (
    <Dialog open={open} onOpenChange={(_, data) => (setText(initial), setOpen(data.open))}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field label={label} hint={hint}>
              {multiline ? <Textarea value={text} rows={10} resize="vertical" onChange={change} /> : <Input value={text} onChange={change} />}
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{say('cancel')}</Button></DialogTrigger>
            <Button appearance="primary" onClick={save}>{say('save')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Entries({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  return (
    <Table size="small" aria-label={say(`safe.${list}`)}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{say(`${list}.head`)}</TableHeaderCell>
          <TableHeaderCell style={{ width: 180 }}>{say('operation')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry}>
            <TableCell>{entry}</TableCell>
            <TableCell>
              <ValueDialog
                title={say('edit')}
                label={say(`${list}.head`)}
                initial={entry}
                onSave={(value) => onSave(entries.map((other) => (other === entry ? value.trim() : other)))}
                trigger={<Button size="small" appearance="transparent" onClick={() => pressed('entryEdit')}>{say('edit')}</Button>}
              />
              <AskToDelete value={entry} onDelete={() => onSave(entries.filter((other) => other !== entry))}>
                <Button size="small" appearance="transparent">{say('delete')}</Button>
              </AskToDelete>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function SafeCards() {
  const host = useHost();
  const { say } = host;
  const styles = useStyles();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <div className={styles.stack}>
      {allListsOf(host).map((list) => {
        const onSave = (entries) => save(list, entries);
        return (
          <Card key={list}>
            <CardHeader
              header={<Subtitle2>{say(`safe.${list}`)}</Subtitle2>}
              description={<Text className={styles.quiet}>{say(`${list}.desc`)} <Link href="#">{say('docs')}</Link></Text>}
            />
            <AddField list={list} entries={data[list]} onSave={onSave}>
              <ValueDialog
                multiline
                title={say('safe.batch')}
                label={say(`safe.${list}`)}
                hint={say('safe.batch.hint')}
                initial={data[list].join('\n')}
                onSave={(text) => onSave(linesOf(text))}
                trigger={<Button>{say('safe.batch')}</Button>}
              />
            </AddField>
            {data[list].length > 0 && <Entries list={list} entries={data[list]} onSave={onSave} />}
          </Card>
        );
      })}
    </div>
  );
}
