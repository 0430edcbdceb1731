import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import {
  IconAlignCenter,
  IconAlignLeft,
  IconArrowMerge,
  IconArrowsSplit,
  IconBlockquote,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconDecimal,
  IconEdit,
  IconNote,
  IconPhotoPlus,
  IconPilcrow,
  IconQuote,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconSettings,
  IconSuperscript,
  IconTableColumn,
  IconTrash,
  IconVariable,
} from '@tabler/icons-react';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  mergeCells,
  setCellAttr,
  splitCell,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { type ReactNode, useEffect, useState } from 'react';
import { around } from '../commands/block-commands.ts';
import { columnShare, setColumnShare } from '../commands/column-width.ts';
import { formulaSymbols } from '../commands/formula-symbols.ts';
import {
  insertFormulaKey,
  insertInObject,
  insertObjectFootnote,
  removeElementCommand,
  removeObject,
  setAttribute,
} from '../commands/insert-commands.ts';
import { atomAtCaret } from '../commands/skip-atom.ts';
import { dialogOf } from '../dialog-of.ts';
import { useEditor, useEditorUi } from '../editor-context.ts';
import { FixedWordingTools } from '../records/index.ts';
import { blockKindKey } from './block-type-menu.tsx';
import { ToolButton } from './editor-toolbar.tsx';
import { RovingToolbar } from './roving-toolbar.tsx';
import { useActionContext } from './use-action-context.ts';

type Place = { readonly pos: number; readonly node: Node };

function find(state: EditorState, ...names: readonly string[]): Place | null {
  const found = around(state, ...names);
  const node = found ? state.doc.nodeAt(found.pos) : null;
  return found && node ? { pos: found.pos, node } : null;
}

/** Second toolbar: what can be done with the table, figure, formula, term, example or annex around the caret. */
export function ContextBar(): ReactNode {
  const { text } = useEditor();
  const state = useEditorUi((ui) => ui.calm);
  const object = find(state, 'tableBlock', 'figure', 'formula', 'formulaKey', 'termEntry', 'example');
  const annex = find(state, 'annex');
  const element = find(state, 'introduction', 'bibliography', 'index');
  return (
    <RovingToolbar label={text('context.label')} className="zs-toolbar zs-context">
      <span className="zs-context-name">{text(blockKindKey(state))}</span>
      <InlineTools state={state} />
      <FixedWordingTools state={state} />
      {object?.node.type.name === 'tableBlock' && <TableTools state={state} place={object} />}
      {object?.node.type.name === 'figure' && <FigureTools state={state} place={object} />}
      {object?.node.type.name === 'formula' && <FormulaTools place={object} />}
      {object?.node.type.name === 'formulaKey' && <KeyTools state={state} />}
      {object?.node.type.name === 'termEntry' && <TermTools state={state} />}
      {object?.node.type.name === 'example' && <ExampleTools place={object} />}
      {object && (
        <Tool label={text('context.remove', { kind: text(blockKindKey(state)) })} command={removeObject} state={state}>
          <IconTrash size={18} />
        </Tool>
      )}
      {!object && annex && <AnnexTools place={annex} state={state} />}
      {!object && element && (
        <Tool
          label={text('context.element-remove', {
            element: text(`element.${element.node.type.name as 'introduction' | 'bibliography' | 'index'}`),
          })}
          command={removeElementCommand(element.node.type.name as 'introduction' | 'bibliography' | 'index')}
          state={state}
        >
          <IconTrash size={18} />
        </Tool>
      )}
    </RovingToolbar>
  );
}

/** Edits the reference, footnote or formula in the line that the caret touches. */
function InlineTools({ state }: { state: EditorState }): ReactNode {
  const { text, store } = useEditor();
  const atom = atomAtCaret(state);
  const dialog = atom?.node.isInline ? dialogOf(atom.node, atom.pos) : null;
  if (!atom || !dialog) return null;
  const labels = {
    reference: text('context.edit-reference'),
    cite: text('context.edit-citation'),
    footnote: text('context.edit-footnote'),
    'inline-math': text('context.formula-edit'),
  } as const;
  const label = labels[dialog.kind as keyof typeof labels] ?? '';
  return (
    <ToolButton label={label} shortcut="Alt+Enter" onPress={() => store.setState({ dialog })}>
      <IconEdit size={18} />
    </ToolButton>
  );
}

function Tool(props: { label: string; command: Command; state: EditorState; children: ReactNode }): ReactNode {
  const context = useActionContext();
  return (
    <ToolButton label={props.label} disabled={!props.command(props.state)} onPress={() => context.run(props.command)}>
      {props.children}
    </ToolButton>
  );
}

function TableTools({ state, place }: { state: EditorState; place: Place }): ReactNode {
  const { text } = useEditor();
  const s = { size: 18 };
  return (
    <>
      <Tool state={state} label={text('context.table-row-before')} command={addRowBefore}>
        <IconRowInsertTop {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-row-after')} command={addRowAfter}>
        <IconRowInsertBottom {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-row-delete')} command={deleteRow}>
        <IconRowRemove {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-column-before')} command={addColumnBefore}>
        <IconColumnInsertLeft {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-column-after')} command={addColumnAfter}>
        <IconColumnInsertRight {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-column-delete')} command={deleteColumn}>
        <IconColumnRemove {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-merge')} command={mergeCells}>
        <IconArrowMerge {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-split')} command={splitCell}>
        <IconArrowsSplit {...s} />
      </Tool>
      <Tool state={state} label={text('context.table-head')} command={toggleHeaderRow}>
        <IconTableColumn {...s} />
      </Tool>
      <Tool state={state} label={text('context.align-left')} command={setCellAttr('align', 'left')}>
        <IconAlignLeft {...s} />
      </Tool>
      <Tool state={state} label={text('context.align-center')} command={setCellAttr('align', 'center')}>
        <IconAlignCenter {...s} />
      </Tool>
      <Tool state={state} label={text('context.align-decimal')} command={setCellAttr('align', 'decimal')}>
        <IconDecimal {...s} />
      </Tool>
      <ColumnWidth state={state} />
      <FootTools state={state} />
      <AttributeField place={place} name="unit" label={text('context.unit')} hint={text('context.unit-hint')} />
    </>
  );
}

/** Share of the column in the width of the table, for those who cannot drag its edge. */
function ColumnWidth({ state }: { state: EditorState }): ReactNode {
  const { text, store } = useEditor();
  const context = useActionContext();
  const share = columnShare(state);
  const [value, setValue] = useState('');
  useEffect(() => setValue(share === null ? '' : String(share)), [share]);
  if (share === null) return null;
  const write = (): void => {
    const percent = Number(value);
    const { view } = store.getState();
    if (view && percent !== share) setColumnShare(percent)(view.state, view.dispatch);
  };
  return (
    <TextInput
      size="xs"
      w={120}
      leftSection={<span aria-hidden>{text('context.column-width')}</span>}
      leftSectionWidth={labelWidth(text('context.column-width'))}
      rightSection="%"
      inputMode="numeric"
      aria-label={text('context.column-width')}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value.replace(/\D/g, ''))}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        context.run(setColumnShare(Number(value)));
      }}
    />
  );
}

function FootTools({ state }: { state: EditorState }): ReactNode {
  const { text } = useEditor();
  return (
    <>
      <Tool state={state} label={text('context.add-text')} command={insertInObject('paragraph')}>
        <IconPilcrow size={18} />
      </Tool>
      <Tool state={state} label={text('context.add-note')} command={insertInObject('note')}>
        <IconNote size={18} />
      </Tool>
      <Tool state={state} label={text('context.add-footnote')} command={insertObjectFootnote}>
        <IconSuperscript size={18} />
      </Tool>
    </>
  );
}

function FigureTools({ state, place }: { state: EditorState; place: Place }): ReactNode {
  const { text, store } = useEditor();
  const context = useActionContext();
  const image = find(state, 'image');
  const firstImage = image?.pos ?? place.pos + 1;
  return (
    <>
      <ToolButton label={text('context.add-picture')} onPress={context.choosePictures}>
        <IconPhotoPlus size={18} />
      </ToolButton>
      <ToolButton
        label={text('context.picture')}
        onPress={() => store.setState({ dialog: { kind: 'picture', pos: firstImage } })}
      >
        <IconSettings size={18} />
      </ToolButton>
      <FootTools state={state} />
      <AttributeField place={place} name="unit" label={text('context.unit')} hint={text('context.unit-hint')} />
    </>
  );
}

function FormulaTools({ place }: { place: Place }): ReactNode {
  const { text, store } = useEditor();
  const context = useActionContext();
  return (
    <>
      <ToolButton
        label={text('context.formula-edit')}
        onPress={() => store.setState({ dialog: { kind: 'formula', pos: place.pos } })}
      >
        <IconEdit size={18} />
      </ToolButton>
      <ToolButton
        label={text('context.formula-key')}
        onPress={() => context.run(insertFormulaKey(formulaSymbols(String(place.node.attrs['latex']))))}
      >
        <IconVariable size={18} />
      </ToolButton>
      <Switch
        size="xs"
        label={text('context.formula-numbered')}
        checked={place.node.attrs['numbered'] === true}
        onChange={(event) => context.run(setAttribute(place.pos, 'numbered', event.currentTarget.checked))}
      />
    </>
  );
}

function KeyTools({ state }: { state: EditorState }): ReactNode {
  const { text } = useEditor();
  const item = find(state, 'formulaKeyItem');
  return item ? <AttributeField place={item} name="symbol" label={text('context.key-symbol')} hint="" /> : null;
}

function TermTools({ state }: { state: EditorState }): ReactNode {
  const { text } = useEditor();
  return (
    <>
      <Tool state={state} label={text('context.add-note')} command={insertInObject('note')}>
        <IconNote size={18} />
      </Tool>
      <Tool state={state} label={text('context.add-example')} command={insertInObject('example')}>
        <IconBlockquote size={18} />
      </Tool>
      <Tool state={state} label={text('context.add-source')} command={insertInObject('termSource')}>
        <IconQuote size={18} />
      </Tool>
    </>
  );
}

function ExampleTools({ place }: { place: Place }): ReactNode {
  const { text } = useEditor();
  const context = useActionContext();
  return (
    <Switch
      size="xs"
      label={text('context.example-boxed')}
      checked={place.node.attrs['boxed'] === true}
      onChange={(event) => context.run(setAttribute(place.pos, 'boxed', event.currentTarget.checked))}
    />
  );
}

function AnnexTools({ place, state }: { place: Place; state: EditorState }): ReactNode {
  const { text } = useEditor();
  const context = useActionContext();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={text('context.annex-obligation')}
        value={String(place.node.attrs['obligation'])}
        onChange={(value) => context.run(setAttribute(place.pos, 'obligation', value))}
        data={[
          { value: 'normative', label: text('context.annex-normative') },
          { value: 'informative', label: text('context.annex-informative') },
        ]}
      />
      <Tool state={state} label={text('context.annex-remove')} command={removeElementCommand('annex')}>
        <IconTrash size={18} />
      </Tool>
    </>
  );
}

/** Room for a label inside its field, in pixels: Chinese characters are twice as wide as letters. */
function labelWidth(label: string): number {
  let width = 16;
  for (const char of label) width += char.charCodeAt(0) > 0x2e7f ? 12.5 : 7;
  return Math.ceil(width);
}

/** A text attribute as a small field; written when the field is left or Enter is pressed, so that it is one undo step. */
function AttributeField(props: { place: Place; name: string; label: string; hint: string }): ReactNode {
  const { place, name, label, hint } = props;
  const { store } = useEditor();
  const stored = String(place.node.attrs[name]);
  const [value, setValue] = useState(stored);
  useEffect(() => setValue(stored), [stored]);
  const write = (): void => {
    const { view } = store.getState();
    if (!view || value === stored) return;
    setAttribute(place.pos, name, value)(view.state, view.dispatch);
  };
  return (
    <TextInput
      size="xs"
      className="zs-context-field"
      leftSection={<span aria-hidden>{label}</span>}
      leftSectionWidth={labelWidth(label)}
      aria-label={label}
      placeholder={hint}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        write();
        store.getState().view?.focus();
      }}
    />
  );
}
