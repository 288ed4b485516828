/** The dialogs of the workshop screen; fetched once it is live, so that they open offline too. */
import { type JSX, Match, Switch } from "solid-js";
import type { Seat } from "../../app/api.ts";
import "../../store/predict/later.ts";
import "../all-actions.ts";
import { warn } from "../../hints/warning.tsx";
import { Search } from "../../search/search.tsx";
import { type Open, useRoom } from "../room.ts";
import { About } from "./about.tsx";
import { Drafts } from "./drafts.tsx";
import { NotYou, Rename } from "./me.tsx";
import { NoteDialogs } from "./note.tsx";
import { People } from "./people.tsx";
import { Person } from "./person-dialog.tsx";
import { fetchPanel, Steer } from "./steer.tsx";
import { UndoPerson } from "./undo-person.tsx";

export { fetchPanel, warn };

export default function Dialogs(props: { readonly seat: Seat }): JSX.Element {
  const room = useRoom();
  const name = () => room.open()?.dialog;
  const person = () => {
    const open = room.open();
    return open?.dialog === "person" ? room.live.get("m", open.member) : undefined;
  };
  return (
    <>
      <NoteDialogs />
      <Switch>
        <Match when={name() === "about"}>
          <About />
        </Match>
        <Match when={name() === "people"}>
          <People />
        </Match>
        <Match when={person()}>{(member) => <Person member={member()} />}</Match>
        <Match when={name() === "search"}>
          <Search />
        </Match>
        <Match when={name() === "drafts"}>
          <Drafts />
        </Match>
        <Match when={name() === "rename"}>
          <Rename />
        </Match>
        <Match when={name() === "not-you"}>
          <NotYou />
        </Match>
        <Match when={room.rights.facilitates && personOf(room.open())}>
          {(member) => <UndoPerson member={member()} />}
        </Match>
        <Match when={name() === "steer" && room.rights.facilitates}>
          <Steer seat={props.seat} />
        </Match>
      </Switch>
    </>
  );
}

function personOf(open: Open | undefined): number | undefined {
  return open?.dialog === "undo-person" ? open.member : undefined;
}
