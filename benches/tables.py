#!/usr/bin/env python3
"""The checks of a project of `benches/rows.rs` that a table engine can make, in polars or duckdb.

    benches/tables.py polars|duckdb FOLDER

Ids, categories and years that the plan does not have, values that are no whole number or below zero, rows of one key,
parts that do not make their whole, and figures that have jumped since the year before. How many of each is printed.
`benches/compare` runs it where Python finds the engine; `report check` makes these checks and all others.
"""

import pathlib
import re
import sys

YEAR = 2025


def known(folder: pathlib.Path) -> tuple[list[str], list[str], list[str]]:
    """The plan's indicators, and the categories of its two breakdowns."""
    plan = (folder / "plans/rader.yaml").read_text(encoding="utf-8")
    indicators = re.findall(r"- \{id: (i\d+x),", plan)
    types = re.findall(r"^      - (sort \d+)$", plan, re.MULTILINE)
    return indicators, ["totalt", "kvinnor", "män"], ["totalt", *types]


def with_polars(folder: pathlib.Path) -> dict[str, int]:
    import polars as pl

    indicators, sexes, types = known(folder)
    files = folder / f"submissions/rader/{YEAR}/*.csv"
    rows = pl.scan_csv(files, separator=";", infer_schema=False, include_file_paths="fil").with_columns(
        tal=pl.col("värde").cast(pl.Int64, strict=False), årtal=pl.col("år").cast(pl.Int32, strict=False)
    )
    rows = rows.collect()
    key = ["fil", "indikator", "kön", "typ"]
    whole = rows.filter((pl.col("kön") == "totalt") & (pl.col("typ") == "totalt"))
    parts = rows.filter((pl.col("kön") != "totalt") & (pl.col("typ") != "totalt"))
    of = ["fil", "indikator", "årtal"]
    sums = parts.group_by(of).agg(pl.col("tal").sum().alias("summa")).join(whole, on=of)
    before = rows.select(*key, (pl.col("årtal") + 1).alias("årtal"), pl.col("tal").alias("förut"))
    both = rows.filter(pl.col("årtal") == YEAR).join(before, on=[*key, "årtal"])
    most, least = pl.max_horizontal("tal", "förut"), pl.min_horizontal("tal", "förut")
    return {
        "indikator": rows.filter(~pl.col("indikator").is_in(indicators)).height,
        "kategori": rows.filter(~pl.col("kön").is_in(sexes) | ~pl.col("typ").is_in(types)).height,
        "år": rows.filter(pl.col("årtal").is_null() | (pl.col("årtal") > YEAR)).height,
        "värde": rows.filter(pl.col("tal").is_null() | (pl.col("tal") < 0)).height,
        "dubblett": rows.group_by([*key, "årtal"]).len().filter(pl.col("len") > 1).height,
        "summa": sums.filter(pl.col("summa") != pl.col("tal")).height,
        "språng": both.filter((most >= 20) & (most >= least * 2)).height,
    }


def with_duckdb(folder: pathlib.Path) -> dict[str, int]:
    import duckdb

    indicators, sexes, types = known(folder)
    run = duckdb.connect()
    for name, words in [("indikatorer", indicators), ("könen", sexes), ("typer", types)]:
        run.execute(f"create table {name} as select unnest(?) as namn", [words])
    run.execute(
        f"""
        create table rader as
        select *, filename as fil, try_cast("värde" as bigint) as tal, try_cast("år" as integer) as årtal
        from read_csv('{folder}/submissions/rader/{YEAR}/*.csv', delim=';', header=true, all_varchar=true, filename=true)
        """
    )
    checks = {
        "indikator": "from rader where indikator not in (select namn from indikatorer)",
        "kategori": "from rader where kön not in (select namn from könen) or typ not in (select namn from typer)",
        "år": f"from rader where årtal is null or årtal > {YEAR}",
        "värde": "from rader where tal is null or tal < 0",
        "dubblett": "from (select 1 from rader group by fil, indikator, kön, typ, årtal having count(*) > 1)",
        "summa": """from (select fil, indikator, årtal, sum(tal) as summa from rader
            where kön <> 'totalt' and typ <> 'totalt' group by all) as delar
            join rader as hela using (fil, indikator, årtal)
            where hela.kön = 'totalt' and hela.typ = 'totalt' and summa <> hela.tal""",
        "språng": f"""from rader as nu join rader as förut using (fil, indikator, kön, typ)
            where nu.årtal = {YEAR} and förut.årtal = {YEAR} - 1 and greatest(nu.tal, förut.tal) >= 20
            and greatest(nu.tal, förut.tal) >= least(nu.tal, förut.tal) * 2""",
    }
    return {name: run.execute(f"select count(*) {check}").fetchone()[0] for name, check in checks.items()}


if __name__ == "__main__":
    engine, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    print({"polars": with_polars, "duckdb": with_duckdb}[engine](folder))
