import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

/** The outline as indented lines: role, then what it says. */
function drawn(nodes) {
  const depth = { 0: -1 };
  return nodes.map(({ id, parent, role, tag, ...says }) => {
    depth[id] = depth[parent] + 1;
    const text = says.name ?? says.text ?? says.value ?? "";
    return `${"  ".repeat(depth[id])}${role} ${text}`.trimEnd();
  });
}

inBrowsers((open) => {
  test("a section keeps its shape and loses its wrappers", async () => {
    const adapter = await open(`
      <div><div><h1>Security</h1>
        <section>
          <div class="wrap"><div>Redirect URLs</div></div>
          <div><span><input placeholder="https://"></span><button><span>Add</span></button></div>
          <ul><li><span>https://a.example/cb</span></li><li><div><span>https://b.example/cb</span><button aria-label="Remove"></button></div></li></ul>
        </section></div></div>`);
    assert.deepEqual(drawn(await adapter.nodes()), [
      "group",
      "  heading Security",
      "  group",
      "    text Redirect URLs",
      "    group",
      "      textbox",
      "      button Add",
      "    list",
      "      listitem https://a.example/cb",
      "      listitem",
      "        text https://b.example/cb",
      "        button Remove",
    ]);
  });

  test("navigation, banners, scripts and what is not displayed are left out", async () => {
    const adapter = await open(`
      <header>Logo</header><nav><a href="/x">Nav</a></nav><div role="navigation">Side</div><ul role="menu"><li>Item</li></ul><aside>Ads</aside>
      <script>1</script><style>b{}</style><template>t</template><iframe></iframe>
      <div style="display:none"><p>a</p><p>b</p><button>c</button></div>
      <div><p>One</p><p hidden>Hidden</p><p>Two</p></div>
      <section><header>Section header</header><p>Three</p></section>`);
    assert.deepEqual(drawn(await adapter.nodes()), ["group", "  group", "    text One", "    text Two", "  group", "    text Section header", "    text Three"]);
  });

  test("what is transparent or invisible is marked hidden", async () => {
    const adapter = await open(`<p style="opacity:0">Faded</p><p style="visibility:hidden">Invisible</p><p>Plain</p>
      <div style="display:contents"><p>Boxless</p></div>`);
    assert.equal((await adapter.find({ text: "Faded" })).hidden, true);
    assert.equal((await adapter.find({ text: "Invisible" })).hidden, true);
    assert.equal((await adapter.find({ text: "Plain" })).hidden, undefined);
    assert.equal((await adapter.find({ text: "Boxless" })).hidden, undefined);
  });

  test("with a main region, the rest of the frame is left out, and what floats is not", async () => {
    const adapter = await open(`
      <div id="root"><div class="frame"><p>Frame</p><main><h1>Main</h1><p>Body</p></main><div class="tour"><div role="dialog"><p>Tour</p><button>Got it</button></div></div></div></div>
      <div class="portal"><div class="toast">Saved</div></div>
      <div class="portal"><div class="x-modal__wrap" style="position:fixed"><div role="dialog"><h2>Sure?</h2><button>Yes</button></div></div></div>`);
    assert.deepEqual(drawn(await adapter.nodes()), [
      "group", "  heading Main", "  text Body",
      "dialog", "  text Tour", "  button Got it",
      "text Saved",
      "dialog", "  heading Sure?", "  button Yes",
    ]);
  });

  test("a dialog is found by role, by state and by class, and counts once", async () => {
    const adapter = await open(`
      <p>Page</p>
      <dialog open><p>a</p><p>a2</p></dialog>
      <div class="page-with-drawer"><p>b</p><p>b2</p></div>
      <div class="x-drawer" style="position:fixed;top:0"><div class="x-drawer__content" role="dialog"><p>c</p><p>c2</p></div></div>
      <div aria-modal="true"><p>d</p><p>d2</p></div>
      <div role="alertdialog" aria-modal="false" style="position:fixed"><p>Saved</p><p>f2</p></div>
      <div class="x-dialog" style="position:fixed;display:none"><p>e</p><p>e2</p></div>`);
    const nodes = await adapter.nodes();
    const dialogs = nodes.filter(({ role }) => role === "dialog");
    assert.deepEqual(dialogs.map(({ id }) => nodes.find(({ parent }) => parent === id).text), ["a", "c", "d"]);
  });

  test("a page-wide wrapper that is called a dialog is none", async () => {
    const adapter = await open(`<div class="has-modal" style="position:absolute"><nav>x</nav><main><p>a</p><p>b</p></main></div>`);
    assert.equal((await adapter.nodes()).some(({ role }) => role === "dialog"), false);
  });

  test("text beside elements becomes a leaf, and split sentences stay whole", async () => {
    const adapter = await open(`<p id="p">Up to <b>300</b> URLs</p>`);
    await adapter.page.evaluate(() => document.querySelector("#p").append(document.createTextNode(" can"), document.createComment("x"), document.createTextNode(" be added")));
    await adapter.until(() => window.events.length > 1);
    assert.deepEqual((await adapter.nodes()).map(({ tag, text }) => [tag, text]), [["p", undefined], ["#text", "Up to"], ["b", "300"], ["#text", "URLs can be added"]]);
  });

  test("text is collapsed and capped, values are capped", async () => {
    const adapter = await open(`<p>  a \n\t b&nbsp; c </p><p id="long"></p><textarea></textarea>`);
    await adapter.page.evaluate(() => {
      document.querySelector("#long").textContent = "x y ".repeat(1000);
      document.querySelector("textarea").value = "v ".repeat(40000);
      document.querySelector("textarea").dispatchEvent(new Event("input", { bubbles: true }));
    });
    await adapter.until(() => JSON.stringify(window.events).includes('"cut"'));
    const [short, long, area] = (await adapter.nodes()).slice(1);
    assert.equal(short.text, "a b c");
    assert.deepEqual([long.text.length, long.cut], [2048, true]);
    assert.deepEqual([area.value.length, area.cut, area.multiline], [65536, true, true]);
  });

  test("controls carry name, state and value", async () => {
    const adapter = await open(`
      <button>Plain</button><button aria-label="Labelled">x</button><button title="Titled"></button>
      <button><svg data-icon="EditOutlined" width="9" height="9"></svg></button><button disabled>Off</button>
      <fieldset disabled><input type="submit" value="Send"></fieldset>
      <a href="/x">Link</a><label for="f">Address</label><input id="f" value="v" readonly aria-invalid="true">
      <label class="check"><span><input type="checkbox" checked style="opacity:0"></span><span>Refresh</span></label>
      <div role="switch" aria-checked="true" aria-label="Switch"></div>
      <label><input type="radio" name="r"> One</label>
      <select aria-label="Mode"><option>Here</option><option selected>There</option></select>
      <div role="listbox"><div role="option" aria-selected="true">Opt</div></div>
      <div class="item--error"><div><textarea aria-label="Note">a\nb</textarea></div></div>`);
    const { id: _, parent: __, ...icon } = await adapter.find({ name: "icon:EditOutlined" });
    assert.deepEqual(icon, { role: "button", tag: "button", name: "icon:EditOutlined" });
    assert.equal((await adapter.find({ name: "Labelled" })).text, "x");
    assert.equal((await adapter.find({ name: "Titled" })).role, "button");
    assert.equal((await adapter.find({ name: "Off" })).disabled, true);
    assert.equal((await adapter.find({ name: "Send" })).disabled, true);
    assert.equal((await adapter.find({ name: "Link" })).role, "link");
    const field = await adapter.find({ name: "Address" });
    assert.deepEqual([field.role, field.value, field.readonly, field.invalid], ["textbox", "v", true, true]);
    const check = await adapter.find({ name: "Refresh" });
    assert.deepEqual([check.role, check.checked, check.hidden], ["checkbox", true, undefined]);
    assert.equal((await adapter.find({ text: "Refresh" })).role, "text");
    assert.deepEqual([(await adapter.find({ name: "Switch" })).role, (await adapter.find({ name: "Switch" })).checked], ["checkbox", true]);
    assert.deepEqual([(await adapter.find({ name: "One" })).role, (await adapter.find({ name: "One" })).checked], ["radio", false]);
    assert.deepEqual([(await adapter.find({ name: "Mode" })).role, (await adapter.find({ name: "Mode" })).value], ["combobox", "There"]);
    assert.deepEqual([(await adapter.find({ text: "Opt" })).role, (await adapter.find({ text: "Opt" })).selected], ["option", true]);
    const note = await adapter.find({ name: "Note" });
    assert.deepEqual([note.multiline, note.value, note.invalid], [true, "a\nb", true]);
  });

  test("headings and tabs with elements in them are one leaf, and their controls follow", async () => {
    const adapter = await open(`<h2>Title <em>more</em> <button>Help</button></h2>
      <div class="x-tabs"><div class="x-tabs__tab x-tabs__tab--active"><span>Import</span></div><div class="x-tabs__tab x-tabs__tab--inactive"><b>Export</b></div></div>
      <div role="tab" aria-selected="false">Third</div><div class="x-tabs__pane">Pane <b>text</b></div>`);
    const heading = await adapter.find({ text: "Title more" });
    assert.equal(heading.role, "heading");
    assert.equal((await adapter.find({ name: "Help" })).parent, heading.id);
    assert.deepEqual([(await adapter.find({ text: "Import" })).role, (await adapter.find({ text: "Import" })).selected], ["tab", true]);
    assert.deepEqual([(await adapter.find({ text: "Export" })).role, (await adapter.find({ text: "Export" })).selected], ["tab", undefined]);
    assert.equal((await adapter.find({ text: "Third" })).selected, false);
    assert.equal((await adapter.find({ role: "tabpanel" })).tag, "div");
  });

  test("what explains or counts within a heading or label is not part of its words", async () => {
    const adapter = await open(`<h2>Title <small>Says what it is for.</small></h2><label><span>Name</span><span>(optional)</span></label>
      <p style="cursor: pointer">Add</p>`);
    assert.deepEqual(drawn(await adapter.nodes()), ["group", "  heading Title", "    text Says what it is for.", "  label Name", "    text (optional)", "  text Add"]);
    assert.equal((await adapter.find({ text: "Add" })).pointed, true);
  });

  test("a text beside an icon can be pressed, too", async () => {
    const adapter = await open(`<p style="cursor: pointer"><svg width="16" height="16"></svg>Add</p><p><svg width="16" height="16"></svg>Note</p>`);
    assert.deepEqual([(await adapter.find({ text: "Add" })).pointed, (await adapter.find({ text: "Note" })).pointed], [true, undefined]);
  });

  test("a button before the words of a heading does not name it", async () => {
    const adapter = await open(`<h2><button>Fold</button><span>Title</span><span>3</span></h2>`);
    assert.deepEqual([(await adapter.find({ role: "heading" })).text, (await adapter.find({ role: "button" })).name], ["Title", "Fold"]);
  });

  test("tables keep rows and cells, and a cell around one text is that text", async () => {
    const adapter = await open(`<table><tbody><tr><td><div><span>im:message</span></div></td><td></td><td><button>Remove</button></td></tr></tbody></table>`);
    assert.deepEqual(drawn(await adapter.nodes()), ["table", "  row", "    cell im:message", "    cell", "    cell", "      button Remove"]);
  });

  test("spinners and what is loading are busy, wrappers that are called so are not", async () => {
    const adapter = await open(`<p>x</p><div class="x-spin"><i></i></div><div class="x-skeleton"><div class="x-skeleton-title"></div><div class="x-skeleton-line"></div></div>
      <div class="x-spin-container"><p>a</p><p>b</p></div><div aria-busy="true"><p>c</p><p>d</p></div>`);
    const busy = (await adapter.nodes()).filter((node) => node.busy);
    assert.equal(busy.length, 3);
  });

  test("a button is busy only while something in it turns, whatever its classes say", async () => {
    const adapter = await open(`<style>@keyframes turn { to { rotate: 1turn } }</style>
      <p>x</p><button class="x-loading-fixed-width">Add</button><button class="x-loading"><i style="animation: turn 1s infinite">◌</i>Save</button>`);
    const busy = (await adapter.nodes()).filter((node) => node.busy);
    assert.deepEqual(busy.map(({ name }) => name), ["◌ Save"]);
  });

  test("a title keeps the words of a part that has a role", async () => {
    const adapter = await open(`<h2><span role="presentation">Redirect URLs</span></h2><p>x</p>`);
    assert.ok(await adapter.find({ role: "heading", text: "Redirect URLs" }));
  });

  test("a wrapper around what is there is busy only while something in it turns", async () => {
    const adapter = await open(`<style>@keyframes turn { to { rotate: 1turn } }</style>
      <div class="x-loading"><div class="x-loading__container"><table><tr><td>https://example.com/a</td></tr></table></div></div>
      <div class="y-loading"><i style="animation: turn 1s infinite">◌</i><p>https://example.com/b</p><button>Add</button></div>`);
    const nodes = await adapter.nodes();
    const busy = nodes.filter((node) => node.busy);
    assert.equal(busy.length, 1);
    assert.ok(nodes.some(({ parent, text }) => parent === busy[0].id && text === "https://example.com/b"));
  });

  test("scrolling boxes say how far, and stay even around one thing", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `<p>Row ${i}</p>`).join("");
    const adapter = await open(`<h1>T</h1><div id="box" style="height:200px;overflow-y:auto"><div>${rows}</div></div><div style="height:100px;overflow:hidden">${rows}</div>`);
    const scrolling = (await adapter.nodes()).filter(({ scroll, tag }) => scroll && tag === "div");
    assert.equal(scrolling.length, 1);
    assert.equal(scrolling[0].scroll.view, 200);
    assert.equal(scrolling[0].scroll.top, 0);
    assert.equal((await adapter.nodes()).filter(({ parent }) => parent === scrolling[0].id).length, 1);
  });

  test("a code editor is one leaf with its visible lines in visual order", async () => {
    const adapter = await open(`<div class="monaco-editor" role="code"><textarea></textarea><div class="view-lines">
      <div class="view-line" style="top:19px"><span>&nbsp;&nbsp;"b"</span></div><div class="view-line" style="top:0px"><span>{</span></div></div></div>`);
    const editor = await adapter.find({ role: "editor" });
    assert.deepEqual([editor.value, editor.cut, editor.multiline], ['{\n  "b"', true, true]);
    assert.equal((await adapter.nodes()).length, 1);
  });

  test("numbers stay with their elements, and the same outline is not sent twice", async () => {
    const adapter = await open(`<div id="a"><p>One</p></div><p>Two</p>`);
    const one = await adapter.find({ text: "One" });
    await adapter.page.evaluate(() => document.querySelector("#a").setAttribute("class", "other"));
    await adapter.page.evaluate(() => document.body.append(Object.assign(document.createElement("p"), { textContent: "Three" })));
    await adapter.until(() => JSON.stringify(window.events.at(-1)).includes("Three"));
    assert.equal((await adapter.find({ text: "One" })).id, one.id);
    assert.equal((await adapter.events()).length, 2);
  });

  test("more than 6,000 nodes are truncated", async () => {
    const adapter = await open(`<div id="a"></div>`);
    await adapter.page.evaluate(() => document.querySelector("#a").append(...Array.from({ length: 7000 }, (_, i) => Object.assign(document.createElement("p"), { textContent: `${i}` }))));
    await adapter.until(() => window.events.at(-1).outline.truncated);
    const nodes = await adapter.nodes();
    assert.equal(nodes.length <= 6000 && nodes.length > 5990, true);
  });
});
