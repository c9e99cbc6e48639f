import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { bundledCases } from "../files/bundled-cases.ts";
import { useTexts } from "../texts/define-texts.ts";
import { openCase, useDescribedCases } from "../views/start/described-cases.ts";
import { commandTexts } from "./command-texts.ts";
import { type Command, keysLabel, useCommands } from "./commands.ts";
import styles from "./palette.module.css";

/** All commands, found by typing a part of their names. */
export function Palette({ close }: { readonly close: () => void }) {
  const words = useTexts(commandTexts);
  const cases = useDescribedCases(bundledCases).map(
    (each): Command => ({
      id: `case-${each.id}`,
      label: words.openCase(each.title),
      run: () => void openCase(each),
    }),
  );
  const commands = [...useCommands(), ...cases];
  const { contains } = useFilter({ sensitivity: "base" });
  const [search, setSearch] = useState("");
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={close} className={styles.overlay!}>
      <Modal className={styles.modal!}>
        <Dialog aria-label={words.palette} className={styles.dialog!}>
          <Autocomplete filter={contains} inputValue={search} onInputChange={setSearch}>
            <SearchField aria-label={words.search} autoFocus>
              <Input placeholder={words.search} className={styles.input!} />
            </SearchField>
            <Menu
              aria-label={words.palette}
              items={commands}
              className={styles.list!}
              renderEmptyState={() => <p className="soft">{words.none}</p>}
              onAction={(id) => {
                close();
                commands.find((command) => command.id === id)?.run();
              }}
            >
              {({ id, label, keys }) => (
                <MenuItem id={id} textValue={label} className={styles.item!}>
                  <span>{label}</span>
                  {keys && <kbd>{keysLabel(keys)}</kbd>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
