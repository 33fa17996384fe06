"""What pandas makes of every CSV and Excel workbook of the running program, read with nothing but its address."""

import io
import re
import sys
from urllib.request import urlopen

import pandas

service = sys.argv[1]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# UTF-8 read as something else.
GARBLED = re.compile("\ufffd|\u00c3.|\u00e2\u20ac")


def fetch(path):
    with urlopen(service + path) as answer:
        return io.BytesIO(answer.read())


def check(path, table):
    texts = table.select_dtypes(include=["object", "string"])
    for column in texts:
        garbled = [each for each in texts[column].dropna().astype(str) if GARBLED.search(each)]
        assert not garbled, f"{path}: {column} has {garbled[:3]}"
    return len(table)


def dates(table):
    cells = {column: [str(cell) for cell in table[column].dropna()] for column in table}
    return [column for column in table if cells[column] and all(map(DAY.fullmatch, cells[column]))]


paths = re.findall(r"^  (/v1/[^{}]+\.(?:csv|xlsx)):", fetch("/openapi.yaml").read().decode(), re.M)
assert len(paths) > 15, paths
rows = days = 0
for path in paths:
    if path.endswith(".csv"):
        table = pandas.read_csv(fetch(path))
        for column in dates(table):
            pandas.to_datetime(table[column], format="%Y-%m-%d")
    else:
        sheets = pandas.read_excel(fetch(path), sheet_name=None)
        table = next(iter(sheets.values()))
        source = list(sheets.values())[-1].to_string()
        assert "Open Government Licence" in source and "Ofsted" in source, f"{path}: {source}"
        plain = pandas.read_csv(fetch(path.replace(".xlsx", ".csv")))
        assert list(table) == list(plain) and len(table) == len(plain), f"{path} differs from its CSV"
        for column in dates(plain):
            assert all(hasattr(cell, "year") for cell in table[column].dropna()), f"{path}: {column}"
            assert pandas.to_datetime(table[column]).equals(pandas.to_datetime(plain[column])), f"{path}: {column}"
            days += 1
    rows += check(path, table)
print(f"pandas reads {len(paths)} tables, {rows} rows, no garbled cell; {days} columns of workbooks hold dates")
