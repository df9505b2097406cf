import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.js';
import { idFromName } from './field-props.js';
import { Filters, Form } from './form.js';
import { Scale } from './scale.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';
import { DateTimeField, FileField, TextField } from './text-field.js';
import { textLength } from './text-length.js';

describe('ids', () => {
  it.each([
    ['email', 'email'],
    ['people[0].email', 'people-0-email'],
    ['reasons[]', 'reasons'],
    ['a b', 'a-b'],
  ])('of %s is %s', (name, id) => {
    expect(idFromName(name)).toBe(id);
  });
});

describe('lengths', () => {
  it.each([
    ['', 'words', 0],
    ['  \n ', 'words', 0],
    ['one', 'words', 1],
    [' one\ttwo\n\nthree ', 'words', 3],
    ['', 'characters', 0],
    [' abc ', 'characters', 3],
    ['e\u0301te\u0301', 'characters', 3],
    ['👩‍👩‍👧', 'characters', 1],
    ['عربي', 'characters', 4],
  ] as const)('%j in %s is %d', (text, unit, length) => {
    expect(textLength(text, unit)).toBe(length);
  });
});

describe('text fields', () => {
  it('ties label, hint and counter to the input', () => {
    expect(
      renderToString(
        <TextField
          name="title"
          label="Title"
          hint="As in the programme."
          value="Seeds"
          counter={{ limit: 60, unit: 'characters', sentence: '{count} of 60 characters' }}
          measure
          required
        />,
      ),
    ).toBe(
      '<div class="field measure"><label for="title">Title</label><p class="hint" id="title-hint">As in the programme.</p>' +
        '<input type="text" id="title" name="title" value="Seeds" required aria-describedby="title-hint title-counter" data-limit="60" data-unit="characters"/>' +
        '<p class="counter" id="title-counter" data-sentence="{count} of 60 characters">5 of 60 characters</p></div>',
    );
  });

  it('shows back what was typed, and what to do about it', () => {
    expect(
      renderToString(
        <TextField name="mail" type="email" label="Email" hint="H" error="Add an @" value='a"b' />,
      ),
    ).toBe(
      '<div class="field has-error"><label for="mail">Email</label><p class="hint" id="mail-hint">H</p>' +
        '<p class="error" id="mail-error"><span class="vh"></span>Add an @</p>' +
        '<input type="email" id="mail" name="mail" value="a&quot;b" aria-invalid="true" aria-describedby="mail-hint mail-error"/></div>',
    );
  });

  it('offers suggestions without insisting', () => {
    expect(
      renderToString(<TextField name="x" label="X" hideLabel width="s" suggestions={['a', '<b>']} />),
    ).toBe(
      '<div class="field"><label for="x" class="vh">X</label><input type="text" id="x" name="x" class="w-s" list="x-list"/>' +
        '<datalist id="x-list"><option value="a"></option><option value="&lt;b>"></option></datalist></div>',
    );
  });

  it('says the zone of a date', () => {
    expect(
      renderToString(<DateTimeField name="closes" label="Closes" value="2019-05-12T23:59" zone="UTC" />),
    ).toBe(
      '<div class="field"><label for="closes">Closes</label><input type="datetime-local" id="closes" name="closes" value="2019-05-12T23:59" aria-describedby="closes-counter"/>' +
        '<p class="counter" id="closes-counter">UTC</p></div>',
    );
  });

  it('takes files', () => {
    expect(renderToString(<FileField name="paper" label="Paper" accept=".pdf" note="(PDF)" />)).toBe(
      '<div class="field"><label for="paper">Paper <span class="required">(PDF)</span></label><input type="file" id="paper" name="paper" accept=".pdf"/></div>',
    );
  });
});

describe('text areas', () => {
  it('keep a first newline, which the browser would drop', () => {
    expect(renderToString(<TextArea name="t" label="T" value={'\nfirst'} rows={3} />)).toBe(
      '<div class="field"><label for="t">T</label><textarea id="t" name="t" rows="3">\n\nfirst</textarea></div>',
    );
  });

  it('mark a text that is too long', () => {
    expect(
      renderToString(
        <TextArea
          name="t"
          label="T"
          value="one two three"
          prose
          counter={{
            limit: 2,
            unit: 'words',
            sentence: '{count} of 2 words',
            format: (count) => `<${count}>`,
          }}
        />,
      ),
    ).toBe(
      '<div class="field"><label for="t">T</label><textarea id="t" name="t" rows="4" class="prose" dir="auto" aria-describedby="t-counter" data-limit="2" data-unit="words">one two three</textarea>' +
        '<p class="counter is-over" id="t-counter" data-sentence="{count} of 2 words">&lt;3> of 2 words</p></div>',
    );
  });
});

describe('choices', () => {
  it('a select chooses what was chosen, in groups too', () => {
    expect(
      renderToString(
        <Select
          name="s"
          label="S"
          value="b"
          empty="Choose"
          error="Choose one"
          options={[
            { value: 'a', label: 'A' },
            { label: 'More', options: [{ value: 'b', label: 'B', disabled: true }] },
          ]}
        />,
      ),
    ).toBe(
      '<div class="field has-error"><label for="s">S</label><p class="error" id="s-error"><span class="vh"></span>Choose one</p>' +
        '<select id="s" name="s" aria-invalid="true" aria-describedby="s-error"><option value>Choose</option><option value="a">A</option>' +
        '<optgroup label="More"><option value="b" selected disabled>B</option></optgroup></select></div>',
    );
  });

  it('radios are one question; the first has the id that errors lead to', () => {
    expect(
      renderToString(
        <RadioGroup
          name="answer"
          label="Will you?"
          value="no"
          error="Choose"
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No', note: 'Final.' },
          ]}
        />,
      ),
    ).toBe(
      '<fieldset class="field has-error" aria-describedby="answer-error"><legend>Will you?</legend>' +
        '<p class="error" id="answer-error"><span class="vh"></span>Choose</p>' +
        '<label class="choice"><input type="radio" id="answer" name="answer" value="yes"/> <span>Yes</span></label>' +
        '<label class="choice"><input type="radio" id="answer-2" name="answer" value="no" checked/> <span>No <small class="tiny">Final.</small></span></label></fieldset>',
    );
  });

  it('boxes tick each of the values', () => {
    const choices = [1, 2, 3].map((value) => ({ value: String(value), label: `Goal ${value}` }));
    const html = renderToString(
      <CheckboxGroup name="g" label="Goals" value={['1', '3']} choices={choices} inline />,
    );
    expect(html).toBe(
      '<fieldset class="field"><legend>Goals</legend><div class="choices">' +
        '<label class="choice"><input type="checkbox" id="g" name="g" value="1" checked/> <span>Goal 1</span></label>' +
        '<label class="choice"><input type="checkbox" id="g-2" name="g" value="2"/> <span>Goal 2</span></label>' +
        '<label class="choice"><input type="checkbox" id="g-3" name="g" value="3" checked/> <span>Goal 3</span></label></div></fieldset>',
    );
  });

  it('one box has its own error', () => {
    expect(renderToString(<Checkbox name="ok" label="I agree" error="Tick it" checked />)).toBe(
      '<div class="field has-error"><p class="error" id="ok-error"><span class="vh"></span>Tick it</p>' +
        '<label class="choice"><input type="checkbox" id="ok" name="ok" checked aria-invalid="true" aria-describedby="ok-error"/> <span>I agree</span></label></div>',
    );
  });
});

describe('grades', () => {
  const grades = [
    { value: 1, meaning: 'poor' },
    { value: 2, meaning: 'good' },
  ];

  it('stand on a line with the reasons for a low one', () => {
    expect(
      renderToString(
        <Scale
          name="scores[d]"
          label="Diversity"
          hint="Of views."
          grades={grades}
          value={1}
          ends={['Poor', '', 'Good']}
          reasons={{
            title: 'Reasons, Diversity',
            heading: 'Why?',
            name: 'r',
            chips: [{ value: 'x', label: 'X' }],
            chosen: ['x'],
          }}
        />,
      ),
    ).toBe(
      '<fieldset class="criterion" aria-describedby="scores-d-hint"><legend>Diversity</legend><p class="hint" id="scores-d-hint">Of views.</p>' +
        '<div class="scale" data-grades><label><input type="radio" id="scores-d" name="scores[d]" value="1" checked/><b>1</b><span class="vh"> poor</span></label>' +
        '<label><input type="radio" id="scores-d-2" name="scores[d]" value="2"/><b>2</b><span class="vh"> good</span></label></div>' +
        '<p class="scale-ends" aria-hidden="true"><span>Poor</span><span></span><span>Good</span></p>' +
        '<div class="reasons" role="group" aria-label="Reasons, Diversity"><p class="small strong">Why?</p>' +
        '<div class="chips"><label class="chip"><input type="checkbox" name="r" value="x" checked/>X</label></div></div></fieldset>',
    );
  });

  it('may be left blank, and then nothing is chosen', () => {
    const html = renderToString(<Scale name="s" label="S" grades={grades} />);
    expect(html.includes('checked')).toBe(false);
  });

  it('may be taken back where the page offers it', () => {
    const html = renderToString(<Scale name="s" label="S" grades={grades} blank="no grade" />);
    expect(html.match(/<input[^>]*>/g)).toEqual([
      '<input type="radio" id="s" name="s" value="1"/>',
      '<input type="radio" id="s-2" name="s" value="2"/>',
      '<input type="radio" name="s" value checked/>',
    ]);
  });
});

describe('forms', () => {
  it('post with their token first', () => {
    expect(
      renderToString(
        <Form action="/a" csrf="t" hidden={{ version: 3, left: undefined }} files>
          x
        </Form>,
      ),
    ).toBe(
      '<form action="/a" method="post" enctype="multipart/form-data" novalidate><input type="hidden" name="_csrf" value="t"/><input type="hidden" name="version" value="3"/>x</form>',
    );
  });

  it('that only ask carry no token into the address', () => {
    expect(
      renderToString(
        <Form action="/a" method="get">
          x
        </Form>,
      ),
    ).toBe('<form action="/a" method="get" novalidate>x</form>');
  });

  it('refuse to be written without a token', () => {
    expect(() => renderToString(<Form action="/a">x</Form>)).toThrow('The form to /a has no token');
  });

  it('filter by the address', () => {
    expect(
      renderToString(
        <Filters
          action="/list"
          label="Filter"
          submit="Show"
          hidden={{ sort: '-score' }}
          fields={[
            { kind: 'search', name: 'q', label: 'Find', value: 'a&b' },
            {
              kind: 'select',
              name: 'theme',
              label: 'Theme',
              empty: 'All',
              value: 'x',
              options: [{ value: 'x', label: 'X' }],
            },
          ]}
        />,
      ),
    ).toBe(
      '<form class="filters" action="/list" method="get" aria-label="Filter"><input type="hidden" name="sort" value="-score"/>' +
        '<div><label for="filter-q">Find</label><input type="search" id="filter-q" name="q" value="a&amp;b"/></div>' +
        '<div><label for="filter-theme">Theme</label><select id="filter-theme" name="theme"><option value>All</option><option value="x" selected>X</option></select></div>' +
        '<button class="btn is-quiet">Show</button></form>',
    );
  });
});
