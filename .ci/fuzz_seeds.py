"""Writes a few good files for each reader, from which the fuzzer starts: python3 fuzz_seeds.py FOLDER"""

import gzip
import io
import json
import pathlib
import struct
import sys
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def npy(shape=(2, 3), kind="<f4", version=1):
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}"
    size = 10 if version == 1 else 12
    header += " " * (63 - (size + len(header)) % 64) + "\n"
    length = struct.pack("<H" if version == 1 else "<I", len(header))
    count = 1
    for dimension in shape:
        count *= dimension
    return b"\x93NUMPY" + bytes([version, 0]) + length + header.encode() + bytes(count * int(kind[2:]))


def png(width, height, bits, colour, lines):
    def chunk(name, content):
        checksum = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)

    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines))
            + chunk(b"IEND", b""))


def archive(names, method):
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", method) as file:
        for name in names:
            file.writestr(name, npy())
    return memory.getvalue()


def safetensors():
    header = json.dumps({"__metadata__": {"a": "b"},
                         "w": {"dtype": "F32", "shape": [2, 2], "data_offsets": [0, 16]}},
                        separators=(",", ":"))
    header += " " * (-len(header) % 8)
    return struct.pack("<Q", len(header)) + header.encode() + bytes(range(16))


TABLE = 'a,b,"c d"\r\n1,2.5,x\r\n,NA,"y ""q"""\r\n-3,1e4,é\r\n'
LINES = '{"a": 1, "b": "x"}\n{"a": null, "b": "y", "c": true}\n'
SHORT_PLANS = [
    b'{"name":"a","problem":{"data":"d.csv","target":"t","task":"binary"},"metric":{"primary":"accuracy"}}',
    b'{"plan_version":1,"name":"b","seed":2,"problem":{"data":["d.csv"],"target":"t"},"baseline":{"hidden_units":[4]}}',
    b'{"name":"c","problem":{"data":"d","target":"t"},"preprocessing":{"roles":{"x":"text"},"drop":["y"]},}',
    b'{"name":"d","problem":{"data":"d","target":"t"},"tuning":{"trials":3,"dropout":[0,0.5],"l2":[1e-3]}}',
]
SEEDS = {
    "json": ['{"a": [1, -2.5e3, "x\\u00e9", null, true], /* c */ "b": {},}'.encode(), b"[]"],
    "plan": SHORT_PLANS + [path.read_bytes() for path in sorted((ROOT / "workflows").glob("*.json"))
             if path.name != "plan.schema.json"],
    "json-lines": [LINES.encode()],
    "csv": [TABLE.encode(), TABLE.replace(",", ";").encode("utf-16"),
            "나라,값\n한국,1\n일본,2\n".encode("cp949"), b"t\td\n2020-01-02\t1.234,5\n03/04/2021\t2\n"],
    "csv-options": [bytes([index, index]) + TABLE.encode(codec, "replace") for index, codec in
                    enumerate(["utf-8", "utf-16-le", "latin-1", "cp949"])],
    "tokenizer": ["It's a naïve 한국어 텍스트, test-case 42!".encode()],
    "inflate": [zlib.compress(TABLE.encode() * 9, 9)[2:-4], zlib.compress(bytes(300), 0)[2:-4],
                zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_FIXED).compress(b"") or b"\x03\0"],
    "gzip": [gzip.compress(TABLE.encode() * 3), gzip.compress(b"a") + gzip.compress(b"b")],
    "zip": [archive(["a.npy", "b/c.npy"], zipfile.ZIP_DEFLATED), archive(["a"], zipfile.ZIP_STORED)],
    "png": [png(2, 2, 8, 0, b"\0ab\1cd"), png(1, 2, 8, 6, b"\4abcd\3efgh"), png(9, 1, 1, 0, b"\0ab")],
    "png-pixels": [bytes([2, 2, 8, 0, 0]) + b"\0ab\1cd", bytes([3, 1, 16, 2, 0]) + bytes(19),
                   bytes([8, 8, 4, 3, 0]) + bytes(40), bytes([9, 9, 8, 4, 1]) + bytes(99)],
    "portable-map": [b"P5 2 2 255\nabcd", b"P6\n# c\n1 1\n65535\nabcdef", b"P2 2 1 9\n1 2\n"],
    "idx": [b"\0\0\x08\2\0\0\0\2\0\0\0\3abcdef", b"\0\0\x0d\1\0\0\0\1abcd"],
    "idx-images": [b"\0\0\x08\3\0\0\0\2\0\0\0\2\0\0\0\3abcdefghijkl",
                   b"\0\0\x08\4\0\0\0\1\0\0\0\2\0\0\0\1\0\0\0\3abcdef",
                   b"\0\0\x0b\3\0\0\0\1\0\0\0\2\0\0\0\1\0\1\0\2"],
    "npy": [npy(), npy((2, 2, 3), "|u1"), npy((1, 2, 2, 1), "<f4"), npy((4,), "|u1"), npy((1, 2, 2), "<f8", 2), npy((3,), "<i8")],
    "npz": [archive(["a.npy", "b.npy"], zipfile.ZIP_DEFLATED), archive(["x.npy"], zipfile.ZIP_STORED)],
    "safetensors": [safetensors()],
}

if __name__ == "__main__":
    for reader, files in SEEDS.items():
        folder = pathlib.Path(sys.argv[1]) / reader
        folder.mkdir(parents=True, exist_ok=True)
        for index, content in enumerate(files):
            (folder / f"seed-{index}").write_bytes(content)
