-- who agreed to an agreement and who left it (P8), in the sheet of each that was drawn up before
update agreement set sheet = sheet || '{"together": {"consents": [], "left": []}}'
where sheet <> '{}';
